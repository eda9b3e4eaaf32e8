// Publishing as early as possible.
package katas.videostreaming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.BlobStore;

/** Writes the playlists of a video of which everything is there, and publishes it. */
final class PackageStep {
  private static final String LIST = "index.m3u8";

  private final BlobStore blobs;
  private final Videos videos;
  private final Progress progress;
  private final Planner planner;
  private final PlaylistWriter writer = new HlsWriter();

  PackageStep(Platform platform, Progress progress) {
    this.blobs = platform.blobs();
    this.videos = new Videos(platform);
    this.progress = progress;
    this.planner = new SegmentPlanner(platform.config());
  }

  void perform(String videoId) {
    Optional<Integer> parts = videos.partsInProcess(videoId);
    if (parts.isEmpty()) {
      return;
    }
    Outline outline = new Outline(planner.plan(videos.media(videoId).orElseThrow()));
    List<Variant> variants = new ArrayList<>();
    for (Rendition rendition : outline.renditions()) {
      List<Long> sizes = progress.sizes(videoId, rendition.name());
      if (sizes.isEmpty() || sizes.contains(0L)) {
        continue; // it is listed when it is ready
      }
      put(videoId + "/" + rendition.name() + "/" + LIST, media(outline.segments()));
      variants.add(variant(videoId, rendition, outline.segments()));
    }
    put(videoId + "/master.m3u8", writer.master(variants));
    videos.publish(videoId, parts.get());
  }

  private String media(List<Segment> segments) {
    List<MediaSegment> listed =
        segments.stream()
            .map(one -> new MediaSegment(one.index(), one.index() + ".ts", one.length()))
            .toList();
    return writer.media(listed, listed.size(), true);
  }

  private Variant variant(String videoId, Rendition rendition, List<Segment> segments) {
    List<Long> bytes = progress.sizes(videoId, rendition.name());
    List<SegmentSize> sizes = new ArrayList<>();
    for (Segment segment : segments) {
      sizes.add(new SegmentSize(segment.length(), bytes.get(segment.index())));
    }
    return new Variant(rendition.name() + "/" + LIST, rendition, sizes);
  }

  private void put(String path, String text) {
    blobs.put(Names.file(path), text.getBytes(StandardCharsets.UTF_8));
  }
}
