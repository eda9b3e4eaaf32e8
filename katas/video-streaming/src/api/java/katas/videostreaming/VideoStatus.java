package katas.videostreaming;

import java.time.Instant;

/** How far a video is. It goes through these in order; Published and Failed are for ever. */
public sealed interface VideoStatus {

  /** Parts are being sent; also when none is there yet. */
  record Uploading() implements VideoStatus {}

  /** Submitted, and workers are at it. */
  record Processing() implements VideoStatus {}

  /**
   * It can be watched.
   *
   * @param at since when
   */
  record Published(Instant at) implements VideoStatus {}

  /**
   * It could not be made, and nothing of it can be watched.
   *
   * @param reason why, for a human: the message of the {@link EncodeException}, and where it was a
   *     segment the name of the rendition
   */
  record Failed(String reason) implements VideoStatus {}
}
