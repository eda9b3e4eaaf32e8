package grader.patch;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A unified diff over the files of a submission. */
record SourcePatch(List<FilePatch> files) {
  /**
   * Reads a diff as git writes it.
   *
   * @throws PatchException when it makes no sense, names a file outside, or does more than add,
   *     edit and delete texts
   */
  static SourcePatch parse(byte[] diff) {
    return new SourcePatch(new PatchParser(diff).files());
  }

  /**
   * The files with the patch applied.
   *
   * @throws PatchException when a hunk does not apply
   */
  SortedMap<String, byte[]> apply(SortedMap<String, byte[]> over) {
    SortedMap<String, byte[]> patched = new TreeMap<>(over);
    files.forEach(file -> file.apply(patched));
    return patched;
  }
}
