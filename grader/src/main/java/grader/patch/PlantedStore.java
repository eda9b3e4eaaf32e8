package grader.patch;

import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.storage.FileTrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Stores planted submissions, each file as {@link StorageRule} says. */
public final class PlantedStore {
  private static final Pattern CONFLICT = Pattern.compile("(?m)^(<{7} |={7}$|>{7} )");

  private PlantedStore() {}

  /** The files of a folder that somebody edited. */
  public static SortedMap<String, byte[]> read(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SourceTree.read(folder.resolve("src")).forEach((path, text) -> files.put("src/" + path, text));
    return files;
  }

  /** Writes all files of a submission into a folder. */
  public static void write(SortedMap<String, byte[]> files, Path folder) {
    SourceTree.write(files, folder);
  }

  /**
   * Stores a submission in the place of what was there; its {@code expect.properties} stays.
   *
   * @param files all files of the submission, by path; what is missing of the reference is deleted
   * @return whether what is stored is other than what was stored before
   * @throws PatchException when a conflict is not resolved, or nothing differs from the reference
   * @throws IOException when it cannot be written
   */
  public static boolean store(Kata kata, PlantedSubmission planted, SortedMap<String, byte[]> files)
      throws IOException {
    files.forEach(PlantedStore::requireResolved);
    SortedMap<String, byte[]> reference = PlantedSources.reference(kata);
    SortedMap<String, byte[]> stored = new TreeMap<>();
    byte[] patch = patch(reference, files, stored);
    if (patch.length > 0) {
      stored.put(planted.patch().getFileName().toString(), patch);
    }
    if (stored.isEmpty()) {
      throw new PatchException(PatchMessages.NO_DIFFERENCE);
    }
    if (equal(stored, existing(planted))) {
      return false;
    }
    FileTrees.delete(planted.folder().resolve("src"));
    Files.deleteIfExists(planted.patch());
    SourceTree.write(stored, planted.folder());
    return true;
  }

  /**
   * Makes the patch anew over the reference as it is now.
   *
   * @return whether what is stored is other than what was stored before
   * @throws PatchException when it cannot be read, or its change and the reference's conflict
   * @throws IOException when it cannot be read or written
   */
  public static boolean rebase(Kata kata, PlantedSubmission planted) throws IOException {
    Rebase rebase = Rebase.of(kata, planted);
    if (!rebase.conflicts().isEmpty()) {
      throw new PatchException(String.join("; ", rebase.conflicts()));
    }
    return store(kata, planted, rebase.files());
  }

  private static byte[] patch(
      SortedMap<String, byte[]> reference,
      SortedMap<String, byte[]> files,
      SortedMap<String, byte[]> whole) {
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    reference.forEach(
        (path, text) -> {
          if (!files.containsKey(path)) {
            patch.writeBytes(PatchWriter.delete(path, text));
          }
        });
    files.forEach(
        (path, text) -> {
          byte[] from = reference.get(path);
          if (from == null || StorageRule.isWhole(from, text)) {
            whole.put(path, text);
          } else if (!Arrays.equals(from, text)) {
            patch.writeBytes(PatchWriter.edit(path, from, text));
          }
        });
    return patch.toByteArray();
  }

  private static SortedMap<String, byte[]> existing(PlantedSubmission planted) throws IOException {
    SortedMap<String, byte[]> files = read(planted.folder());
    if (Files.exists(planted.patch())) {
      files.put(planted.patch().getFileName().toString(), Files.readAllBytes(planted.patch()));
    }
    return files;
  }

  private static boolean equal(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.keySet().stream().allMatch(path -> Arrays.equals(one.get(path), other.get(path)));
  }

  private static void requireResolved(String path, byte[] text) {
    if (path.endsWith(Rebase.REJECTED)) {
      throw new PatchException(PatchMessages.rejectedLeft(path));
    }
    if (CONFLICT.matcher(new String(text, StandardCharsets.ISO_8859_1)).find()) {
      throw new PatchException(PatchMessages.conflictLeft(path));
    }
  }
}
