package katas.videostreaming;

import java.util.List;

/**
 * A line of a master playlist: one rendition of a video.
 *
 * @param uri where its media playlist is, relative to the master playlist
 * @param rendition which one
 * @param segments the sizes of all its segments, in order, at least one
 */
public record Variant(String uri, Rendition rendition, List<SegmentSize> segments) {

  /** Copies the sizes. */
  public Variant {
    segments = List.copyOf(segments);
  }
}
