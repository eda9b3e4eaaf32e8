package katas.videostreaming;

/** What the origin answers. */
public sealed interface OriginReply {

  /**
   * The file.
   *
   * @param etag the name of exactly these bytes, with its quotes: {@code "v1"}
   * @param content the bytes; nobody changes them
   */
  record Found(String etag, byte[] content) implements OriginReply {}

  /** The edge has it already. */
  record NotModified() implements OriginReply {}

  /** There is no such file. */
  record NotFound() implements OriginReply {}

  /** The origin cannot say at the moment. */
  record Unavailable() implements OriginReply {}
}
