package katas.videostreaming;

import java.util.Optional;
import java.util.Set;

/**
 * A step of the way from an upload to a video.
 *
 * @param id its name within the video, unique
 * @param kind what is done
 * @param rendition for ENCODE which, else empty
 * @param segment for ENCODE which, else empty
 * @param after the ids of the jobs that have to be done before it can begin
 */
public record Job(
    String id,
    Kind kind,
    Optional<Rendition> rendition,
    Optional<Segment> segment,
    Set<String> after) {

  /** Copies the set. */
  public Job {
    after = Set.copyOf(after);
  }

  /** What a job does. */
  public enum Kind {
    /** Finds out size and duration. */
    PROBE,
    /** Decides where segments begin. */
    SPLIT,
    /** Encodes one segment in one rendition. */
    ENCODE,
    /** Writes the playlists and publishes. */
    PACKAGE
  }
}
