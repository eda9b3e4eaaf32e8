package katas.videostreaming;

import java.util.List;

/**
 * Writes playlists for HTTP Live Streaming, version 3 of RFC 8216. Pure functions; safe for any
 * number of threads. Lines end with {@code \n}.
 */
public interface PlaylistWriter {

  /**
   * The list of the renditions: for each a line EXT-X-STREAM-INF with BANDWIDTH, RESOLUTION and
   * CODECS, and its URI.
   *
   * @param variants at least one, in the order in which they are listed
   */
  String master(List<Variant> variants);

  /**
   * The list of the segments of one rendition, of which a live one shows the last few only.
   *
   * @param segments all segments so far, also those that have left the window, at least one
   * @param window how many of them are listed at most, at least 1
   * @param ended whether no more will come
   */
  String media(List<MediaSegment> segments, int window, boolean ended);
}
