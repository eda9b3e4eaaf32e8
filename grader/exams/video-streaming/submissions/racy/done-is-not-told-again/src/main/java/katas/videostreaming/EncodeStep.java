// Encodes that are skipped when they are done.
package katas.videostreaming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import katas.blocks.BlobStore;

/** Encodes one segment. */
final class EncodeStep {
  /*
   * Invariant: a segment's blob is put whole, when none is there, and never again: of two workers
   * with the same segment the first one's bytes stay, and their size is what is noted.
   */

  private final BlobStore blobs;
  private final Encoder encoder;
  private final Attempts attempts;
  private final Progress progress;
  private final Videos videos;
  private final Queue queue;
  private final Planner planner;

  EncodeStep(Platform platform, Encoder encoder, Attempts attempts, Progress progress) {
    this.blobs = platform.blobs();
    this.encoder = encoder;
    this.attempts = attempts;
    this.progress = progress;
    this.videos = new Videos(platform);
    this.queue = new Queue(platform);
    this.planner = new SegmentPlanner(platform.config());
  }

  void perform(String videoId, String rendition, int index) {
    Optional<Integer> parts = videos.partsInProcess(videoId);
    if (parts.isEmpty()) {
      return; // published or failed already: nobody needs it any more
    }
    Outline outline = new Outline(planner.plan(videos.media(videoId).orElseThrow()));
    boolean done = progress.has(videoId, rendition, index);
    if (!done) {
      Segment segment = outline.segments().get(index);
      Optional<Long> size = encode(videoId, parts.get(), outline.rendition(rendition), segment);
      if (size.isEmpty()) {
        return;
      }
      progress.note(videoId, rendition, index, outline.segments().size(), size.get());
    }
    // BUG: whoever did it may have crashed before it told
    if (!done && progress.isComplete(videoId, rendition, outline)) {
      queue.packaging(videoId);
    }
  }

  private Optional<Long> encode(String videoId, int parts, Rendition rendition, Segment segment) {
    String key = Names.segment(videoId, rendition, segment.index());
    Optional<Long> there = blobs.size(key);
    if (there.isPresent()) {
      return there;
    }
    Source source = new PartSource(blobs, videoId, parts);
    return attempts
        .run(
            videoId,
            parts,
            rendition.name() + " segment " + segment.index(),
            () -> whole(source, segment, rendition))
        .map(bytes -> blobs.putIfAbsent(key, bytes) ? bytes.length : blobs.size(key).orElseThrow());
  }

  private byte[] whole(Source source, Segment segment, Rendition rendition) throws EncodeException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      encoder.encode(source, segment, rendition, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
