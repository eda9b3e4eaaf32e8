package katas.videostreaming;

import java.util.Optional;
import java.util.function.Consumer;

/** Where an edge gets its files. Given to the edge. */
@FunctionalInterface
public interface Origin {

  /**
   * Asks for a file.
   *
   * @param path its path
   * @param etag what the edge has of it, for which the answer may be NotModified; else empty
   * @param reply gets the answer, once, at once or later or never
   */
  void fetch(String path, Optional<String> etag, Consumer<OriginReply> reply);
}
