package grader.patch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.jspecify.annotations.Nullable;

/**
 * How a file of a planted submission is stored. It is a whole file where the reference has none of
 * its name, where it is no text in UTF-8, and where fewer lines are the reference's than half of
 * the longer of the two. Everything else is a patch.
 */
final class StorageRule {
  private StorageRule() {}

  static boolean isWhole(byte @Nullable [] reference, byte[] own) {
    return reference == null || !isText(own) || 2 * kept(reference, own) < longer(reference, own);
  }

  private static int kept(byte[] reference, byte[] own) {
    int gone = PatchWriter.edits(reference, own).stream().mapToInt(Edit::getLengthA).sum();
    return new RawText(reference).size() - gone;
  }

  private static int longer(byte[] reference, byte[] own) {
    return Math.max(new RawText(reference).size(), new RawText(own).size());
  }

  private static boolean isText(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return !RawText.isBinary(bytes);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
