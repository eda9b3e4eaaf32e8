package katas.videostreaming;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which segments of a video are encoded, and how large they are. */
final class Progress {
  /*
   * Invariant: a rendition's entry is the list of its segments' sizes, 0 for one that is not there
   * yet. It is changed over what was read, so nobody's note is lost, and noting twice is noting
   * once. Who notes the last one sees the list full.
   */

  private final Cells cells;

  Progress(Platform platform) {
    cells = new Cells(platform.store());
  }

  boolean has(String videoId, String rendition, int index) {
    List<Long> sizes = sizes(videoId, rendition);
    return !sizes.isEmpty() && sizes.get(index) > 0;
  }

  /** The sizes, or empty when none is noted. */
  List<Long> sizes(String videoId, String rendition) {
    Optional<String> entry = cells.get(key(videoId, rendition));
    return entry.map(Progress::parse).orElse(List.of());
  }

  void note(String videoId, String rendition, int index, int segments, long size) {
    cells.update(
        key(videoId, rendition),
        entry -> {
          String[] sizes =
              entry.isEmpty()
                  ? Collections.nCopies(segments, "0").toArray(String[]::new)
                  : entry.split(",");
          sizes[index] = String.valueOf(size);
          return String.join(",", sizes);
        });
  }

  /** Whether all is there; of a rendition that is not finished, the others are not read. */
  boolean isComplete(String videoId, String rendition, Outline outline) {
    return isFull(videoId, rendition)
        && outline.renditions().stream().allMatch(other -> isFull(videoId, other.name()));
  }

  private boolean isFull(String videoId, String rendition) {
    List<Long> sizes = sizes(videoId, rendition);
    return !sizes.isEmpty() && sizes.stream().allMatch(size -> size > 0);
  }

  private static List<Long> parse(String entry) {
    return Arrays.stream(entry.split(",")).map(Long::valueOf).toList();
  }

  private static String key(String videoId, String rendition) {
    return "sizes/" + videoId + "/" + rendition;
  }
}
