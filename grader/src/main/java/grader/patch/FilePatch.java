package grader.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a patch does with one file.
 *
 * @param path in the submission, {@code /} between folders
 * @param base the id, as git gives it, of the file that the patch was made from; empty where the
 *     patch does not say
 */
record FilePatch(String path, Change change, Optional<String> base, List<Hunk> hunks) {
  enum Change {
    ADD,
    EDIT,
    DELETE
  }

  /**
   * Applies it as it stands.
   *
   * @throws PatchException when the file is not as it must be; nothing is changed then
   */
  void apply(Map<String, byte[]> files) {
    byte[] old = files.get(path);
    if ((old == null) != (change == Change.ADD)) {
      throw new PatchException(
          old == null ? PatchMessages.noSuchFile(path) : PatchMessages.fileExists(path));
    }
    PatchedText text = PatchedText.of(old == null ? List.of() : Lines.of(old), hunks);
    for (PatchedText.Rejected rejected : text.rejected()) {
      Hunk hunk = rejected.hunk();
      throw new PatchException(
          PatchMessages.hunk(hunk.number(), hunk.line(), path, rejected.reason()));
    }
    if (change != Change.DELETE) {
      files.put(path, Lines.bytes(text.lines()));
    } else if (hunks.isEmpty() || text.lines().isEmpty()) {
      files.remove(path);
    } else {
      throw new PatchException(PatchMessages.deletesTooLittle(path));
    }
  }

  /** The hunks that fit are applied, and those that do not are returned. */
  List<Hunk> applyWhatFits(Map<String, byte[]> files) {
    byte[] old = files.get(path);
    if (old == null || change == Change.ADD) {
      return hunks;
    }
    PatchedText text = PatchedText.of(Lines.of(old), hunks);
    files.put(path, Lines.bytes(text.lines()));
    List<Hunk> left = new ArrayList<>();
    text.rejected().forEach(rejected -> left.add(rejected.hunk()));
    return left;
  }
}
