package grader.patch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.QuotedString;

/**
 * Writes a diff as {@code git diff --full-index --irreversible-delete} does: with the id of the
 * file that it was made from, which a merge needs, and without the text of a file that is deleted.
 */
final class PatchWriter {
  private static final String MODE = "100644";

  private PatchWriter() {}

  /** The part of a patch that turns one text into another. */
  static byte[] edit(String path, byte[] from, byte[] to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String names = "--- " + name("a/", path) + "\n+++ " + name("b/", path) + "\n";
    out.writeBytes(
        (head(path) + index(id(from), id(to)) + " " + MODE + "\n" + names).getBytes(UTF_8));
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits(from, to), new RawText(from), new RawText(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The part of a patch that deletes a file. */
  static byte[] delete(String path, byte[] from) {
    String mode = "deleted file mode " + MODE + "\n";
    return (head(path) + mode + index(id(from), ObjectId.zeroId()) + "\n").getBytes(UTF_8);
  }

  /** What must be done to one text so that it is the other. */
  static EditList edits(byte[] from, byte[] to) {
    return algorithm().diff(RawTextComparator.DEFAULT, new RawText(from), new RawText(to));
  }

  static DiffAlgorithm algorithm() {
    return DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM);
  }

  private static String head(String path) {
    return "diff --git " + name("a/", path) + " " + name("b/", path) + "\n";
  }

  private static String index(ObjectId from, ObjectId to) {
    return "index " + from.name() + ".." + to.name();
  }

  private static ObjectId id(byte[] text) {
    try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
      return ids.idFor(Constants.OBJ_BLOB, text);
    }
  }

  private static String name(String side, String path) {
    return QuotedString.GIT_PATH.quote(side + path);
  }
}
