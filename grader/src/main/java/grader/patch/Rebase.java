package grader.patch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import grader.course.Kata;
import grader.course.PlantedSubmission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A planted submission over a reference that has changed. A patch that no longer applies is merged:
 * its base is the file whose id it names, found in the history of the repository.
 *
 * @param files of the submission; where the two changes meet, both stand between conflict markers,
 *     and where there is no base, the hunks that were rejected stand in a file of their own
 * @param conflicts one sentence each; none when everything could be merged
 */
public record Rebase(SortedMap<String, byte[]> files, List<String> conflicts) {
  /** Ends the name of a file of rejected hunks, as of {@code patch} and {@code git apply}. */
  static final String REJECTED = ".rej";

  /**
   * Merges; writes nothing.
   *
   * @throws PatchException when the patch cannot be read
   * @throws IOException when the repository cannot be read
   */
  public static Rebase of(Kata kata, PlantedSubmission planted) throws IOException {
    Rebase rebase = new Rebase(PlantedSources.reference(kata), new ArrayList<>());
    Blobs blobs = new Blobs(planted.folder());
    for (FilePatch file : PlantedSources.patch(planted).files()) {
      try {
        file.apply(rebase.files);
      } catch (PatchException stale) {
        rebase.merge(file, blobs);
      }
    }
    rebase.files.putAll(PlantedSources.wholeFiles(planted));
    return rebase;
  }

  private void merge(FilePatch file, Blobs blobs) throws IOException {
    Optional<byte[]> base =
        file.base().isPresent() ? blobs.find(file.base().get()) : Optional.empty();
    byte[] reference = files.get(file.path());
    if (reference == null && file.change() == FilePatch.Change.DELETE) {
      return; // It is gone already.
    }
    if (base.isEmpty() || reference == null || file.change() != FilePatch.Change.EDIT) {
      reject(file);
      return;
    }
    SortedMap<String, byte[]> own = new TreeMap<>();
    own.put(file.path(), base.get());
    file.apply(own);
    MergeResult<RawText> merged =
        new MergeAlgorithm(PatchWriter.algorithm())
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base.get()),
                new RawText(reference),
                new RawText(own.get(file.path())));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new MergeFormatter().formatMerge(text, merged, "base", "reference", "submission", UTF_8);
    files.put(file.path(), text.toByteArray());
    if (merged.containsConflicts()) {
      conflicts.add(PatchMessages.conflict(file.path()));
    }
  }

  private void reject(FilePatch file) {
    StringBuilder left = new StringBuilder();
    file.applyWhatFits(files).forEach(hunk -> left.append(hunk.text()));
    files.put(file.path() + REJECTED, left.toString().getBytes(ISO_8859_1));
    conflicts.add(PatchMessages.rejected(file.path(), file.path() + REJECTED));
  }
}
