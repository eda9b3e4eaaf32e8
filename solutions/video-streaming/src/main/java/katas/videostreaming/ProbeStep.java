package katas.videostreaming;

import java.util.Optional;
import katas.blocks.BlobStore;

/** Probes and splits: finds out what was uploaded, and hands out the encodes. */
final class ProbeStep {
  private final BlobStore blobs;
  private final Encoder encoder;
  private final Attempts attempts;
  private final Videos videos;
  private final Queue queue;
  private final Planner planner;

  ProbeStep(Platform platform, Encoder encoder, Attempts attempts) {
    this.blobs = platform.blobs();
    this.encoder = encoder;
    this.attempts = attempts;
    this.videos = new Videos(platform);
    this.queue = new Queue(platform);
    this.planner = new SegmentPlanner(platform.config());
  }

  void perform(String videoId) {
    Optional<Integer> parts = videos.partsInProcess(videoId);
    if (parts.isPresent()) {
      media(videoId, parts.get()).ifPresent(info -> split(videoId, info));
    }
  }

  private Optional<MediaInfo> media(String videoId, int parts) {
    Optional<MediaInfo> known = videos.media(videoId);
    if (known.isPresent()) {
      return known;
    }
    Source source = new PartSource(blobs, videoId, parts);
    return attempts
        .run(videoId, parts, "probe", () -> encoder.probe(source))
        .map(info -> videos.keep(videoId, info));
  }

  private void split(String videoId, MediaInfo info) {
    for (Job job : planner.plan(info)) {
      if (job.kind() == Job.Kind.ENCODE) {
        queue.encode(videoId, job);
      }
    }
  }
}
