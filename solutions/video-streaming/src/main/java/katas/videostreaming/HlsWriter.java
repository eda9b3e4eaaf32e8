package katas.videostreaming;

import java.util.List;

/** Writes playlists. */
public final class HlsWriter implements PlaylistWriter {

  @Override
  public String master(List<Variant> variants) {
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
    for (Variant variant : variants) {
      Rendition rendition = variant.rendition();
      text.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(PeakRate.of(variant.segments()));
      text.append(",RESOLUTION=").append(rendition.width()).append('x').append(rendition.height());
      // Between quotes, since a list of codecs has commas of its own.
      text.append(",CODECS=\"").append(rendition.codecs()).append("\"\n");
      text.append(variant.uri()).append('\n');
    }
    return text.toString();
  }

  @Override
  public String media(List<MediaSegment> segments, int window, boolean ended) {
    return new LiveWindow(segments, window).text(ended);
  }
}
