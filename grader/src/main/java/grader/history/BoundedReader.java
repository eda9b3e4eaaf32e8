package grader.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads objects, each only after its size was looked at and paid for. Small ones are kept for a
 * while, since most folders are the same from one commit to the next.
 */
final class BoundedReader extends ObjectReader.Filter {
  private static final int MAX_CACHED = 500;
  private static final int LARGEST_KEPT = 32 << 10;

  private final ObjectReader reader;
  private final ReadBudget budget;
  private final Map<ObjectId, ObjectLoader> kept = new LinkedHashMap<>();

  BoundedReader(ObjectReader reader, ReadBudget budget) {
    this.reader = reader;
    this.budget = budget;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  @Override
  public ObjectReader newReader() {
    return new BoundedReader(reader.newReader(), budget);
  }

  @Override
  public ObjectLoader open(AnyObjectId id) throws IOException {
    return open(id, OBJ_ANY);
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    ObjectLoader known = kept.get(id);
    if (known != null && (type == OBJ_ANY || type == known.getType())) {
      return known;
    }
    long size = reader.getObjectSize(id, type);
    budget.pay(size);
    ObjectLoader opened = reader.open(id, type);
    if (size > LARGEST_KEPT) {
      return opened;
    }
    ObjectLoader small = new ObjectLoader.SmallObject(opened.getType(), opened.getCachedBytes());
    if (kept.size() == MAX_CACHED) {
      kept.remove(kept.keySet().iterator().next());
    }
    kept.put(id.copy(), small);
    return small;
  }
}
