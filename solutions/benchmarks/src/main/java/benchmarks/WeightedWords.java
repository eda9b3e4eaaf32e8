package benchmarks;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Words as Lucene wants to be given them; the first one weighs 1, each next one more. */
final class WeightedWords implements InputIterator {
  private final Iterator<String> words;
  private long weight;

  WeightedWords(List<String> words) {
    this.words = words.iterator();
  }

  @Override
  public @Nullable BytesRef next() {
    if (!words.hasNext()) {
      return null;
    }
    weight++;
    return new BytesRef(words.next());
  }

  @Override
  public long weight() {
    return weight;
  }

  @Override
  public @Nullable BytesRef payload() {
    return null;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  @Override
  public @Nullable Set<BytesRef> contexts() {
    return null;
  }

  @Override
  public boolean hasContexts() {
    return false;
  }
}
