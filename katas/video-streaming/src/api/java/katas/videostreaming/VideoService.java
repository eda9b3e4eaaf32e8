package katas.videostreaming;

import java.util.Optional;

/**
 * Takes uploads and gives out videos: what a creator and the edges talk to.
 *
 * <p>Guarantee: a request that was answered took effect, and survives every crash. When a block
 * throws {@link katas.blocks.UnavailableException} it is passed on; sending the request again, to
 * this or another server, finishes it and does nothing twice.
 *
 * <p>Errors: null throws {@link NullPointerException}; an id that is not 1 to 40 letters, digits,
 * {@code _} or {@code -} throws {@link IllegalArgumentException}, and so does a number out of
 * range.
 *
 * <p>Thread safety: one request at a time; other servers work at the same time.
 */
public interface VideoService {

  /**
   * Stores a part of an upload, in place of one with the same number. Parts come in any order.
   *
   * @param videoId the creator's id for the video
   * @param number which part, 1 to 10,000
   * @param content 1 to {@link VideoConfig#partBytes} bytes
   * @throws AlreadySubmittedException when the video is submitted
   */
  void putPart(String videoId, int number, byte[] content);

  /**
   * Says that the parts 1 to {@code parts} are the whole file, and begins the work. Submitting
   * again changes nothing.
   *
   * @param parts 1 to 10,000
   */
  SubmitResult submit(String videoId, int parts);

  /** How far the video is. One that nobody ever sent a part of is Uploading. */
  VideoStatus status(String videoId);

  /**
   * A file of a published video: {@code VIDEO/master.m3u8}, and whatever relative URIs lead to from
   * there. What a path gives never changes.
   *
   * @return empty when there is no such file, or its video is not published
   */
  Optional<byte[]> file(String path);
}
