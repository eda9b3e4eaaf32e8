package katas.videostreaming;

/** A part was sent for a video that is submitted already. */
public final class AlreadySubmittedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the video. */
  public AlreadySubmittedException(String videoId) {
    super(videoId + " is submitted already");
  }
}
