package grader.history;

import grader.history.CommitHistory.TouchedFile;
import java.io.IOException;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Counts the lines that came and went between two versions of a file. */
final class LineCounts {
  private static final int LARGEST_BYTES = 256 << 10;
  private static final int MAX_LINES = 5_000;

  private static final DiffAlgorithm ALGORITHM = new HistogramDiff();

  private final ObjectReader reader;

  LineCounts(ObjectReader reader) {
    this.reader = reader;
  }

  /** Each id is zero where there is no file. */
  TouchedFile of(String path, ObjectId before, ObjectId after) throws IOException {
    if (size(before) > LARGEST_BYTES || size(after) > LARGEST_BYTES) {
      return new TouchedFile(path, false, 0, 0);
    }
    RawText old = text(before);
    RawText now = text(after);
    if (old.size() > MAX_LINES || now.size() > MAX_LINES) {
      return new TouchedFile(path, false, 0, 0);
    }
    int added = 0;
    int deleted = 0;
    for (Edit edit : ALGORITHM.diff(RawTextComparator.DEFAULT, old, now)) {
      added += edit.getLengthB();
      deleted += edit.getLengthA();
    }
    return new TouchedFile(path, true, added, deleted);
  }

  private long size(ObjectId id) throws IOException {
    return id.equals(ObjectId.zeroId()) ? 0 : reader.getObjectSize(id, Constants.OBJ_BLOB);
  }

  private RawText text(ObjectId id) throws IOException {
    return id.equals(ObjectId.zeroId())
        ? RawText.EMPTY_TEXT
        : new RawText(reader.open(id, Constants.OBJ_BLOB).getCachedBytes(LARGEST_BYTES));
  }
}
