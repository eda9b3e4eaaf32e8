package katas.videostreaming;

import java.time.Duration;
import java.util.Optional;

/**
 * Makes and checks signed links, which let a viewer fetch one path for a while.
 *
 * <p>Thread safety: safe for any number of threads. Cost: no round trip.
 */
public interface Links {

  /**
   * A link to a path: the path, {@code ?}, and what is needed to check it.
   *
   * @param path without {@code ?}
   * @param validFor more than zero, else IllegalArgumentException; a multiple of 1 ms
   */
  String sign(String path, Duration validFor);

  /**
   * The path of a link, or empty when it was changed, was made with another secret, or has expired,
   * which it is at the very instant when its time has passed.
   *
   * @param link any text
   */
  Optional<String> verify(String link);
}
