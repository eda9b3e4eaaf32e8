// Trying until it works.
package katas.videostreaming;

import java.util.Optional;
import katas.blocks.KeyValueStore;

/** Tries what may fail, a few times in all, on whichever workers. */
final class Attempts {
  private final KeyValueStore store;
  private final Videos videos;
  private final int most;

  Attempts(Platform platform) {
    store = platform.store();
    videos = new Videos(platform);
    most = platform.config().attempts();
  }

  /** Something that the encoder does. */
  interface Step<T> {
    T run() throws EncodeException;
  }

  /**
   * Runs a step until it succeeds.
   *
   * @param name of the step within the video; attempts are counted by it before they begin, so that
   *     a step that kills its worker comes to an end too
   * @return empty when it was given up, and the video has failed
   */
  <T> Optional<T> run(String videoId, int parts, String name, Step<T> step) {
    String reason = "it was begun " + most + " times and never ended";
    for (long attempt = 0; attempt < 1_000; attempt++) { // BUG: three times are enough
      try {
        return Optional.of(step.run());
      } catch (EncodeException e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    videos.fail(videoId, parts, name + ": " + reason);
    return Optional.empty();
  }
}
