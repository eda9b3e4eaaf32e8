package katas.videostreaming;

import java.util.Optional;

/**
 * What a viewer asks an edge for.
 *
 * @param link a signed link
 * @param range the header Range, if there is one: {@code bytes=0-99}
 * @param ifRange the header If-Range, if there is one: an etag
 */
public record Request(String link, Optional<String> range, Optional<String> ifRange) {

  /** Asks for the whole file. */
  public static Request of(String link) {
    return new Request(link, Optional.empty(), Optional.empty());
  }

  /** Asks for a part. */
  public static Request of(String link, String range) {
    return new Request(link, Optional.of(range), Optional.empty());
  }
}
