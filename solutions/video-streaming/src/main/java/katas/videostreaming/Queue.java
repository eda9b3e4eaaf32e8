package katas.videostreaming;

import katas.blocks.LogConsumer;
import katas.blocks.MessageLog;

/**
 * The jobs in the log: {@code probe VIDEO}, {@code encode VIDEO RENDITION INDEX}, {@code package
 * VIDEO}.
 */
final class Queue {
  private final MessageLog log;
  private final VideoConfig config;

  Queue(Platform platform) {
    log = platform.log();
    config = platform.config();
  }

  LogConsumer join() {
    return log.join(config.topic(), config.group());
  }

  void probe(String videoId) {
    append(videoId, "probe " + videoId);
  }

  /** Every encode has a key of its own, so that all partitions share the work. */
  void encode(String videoId, Job job) {
    String text =
        "encode "
            + videoId
            + " "
            + job.rendition().orElseThrow().name()
            + " "
            + job.segment().orElseThrow().index();
    append(text, text);
  }

  void packaging(String videoId) {
    append(videoId, "package " + videoId);
  }

  private void append(String key, String job) {
    log.append(config.topic(), key, job);
  }
}
