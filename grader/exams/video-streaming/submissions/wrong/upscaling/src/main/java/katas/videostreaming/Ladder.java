// Renditions by their width.
package katas.videostreaming;

import java.util.List;

/** The renditions of a source. */
final class Ladder {
  private final List<Rendition> rungs;

  Ladder(List<Rendition> rungs) {
    this.rungs = rungs;
  }

  /** The rungs that are not larger than the source; for a tiny one the smallest, in its size. */
  List<Rendition> below(MediaInfo source) {
    List<Rendition> fitting =
        rungs.stream()
            .filter(rung -> rung.width() <= source.width()) // BUG: a wide source may be low
            .toList();
    if (!fitting.isEmpty()) {
      return fitting;
    }
    Rendition smallest = rungs.get(0);
    return List.of(
        new Rendition(
            smallest.name(),
            source.width(),
            source.height(),
            smallest.bitsPerSecond(),
            smallest.codecs()));
  }
}
