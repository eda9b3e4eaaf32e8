package katas.videostreaming;

import java.util.List;
import katas.blocks.NotImplementedException;

/** Writes playlists. */
public final class HlsWriter implements PlaylistWriter {

  @Override
  public String master(List<Variant> variants) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public String media(List<MediaSegment> segments, int window, boolean ended) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }
}
