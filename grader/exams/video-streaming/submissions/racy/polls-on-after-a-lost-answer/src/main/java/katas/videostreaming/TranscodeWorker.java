// Polling that goes on.
package katas.videostreaming;

import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.jspecify.annotations.Nullable;

/** Does jobs. */
public final class TranscodeWorker implements Worker {
  /*
   * Invariant: a job is committed when all that it is to do is done, and doing it again does
   * nothing. So whoever gets it after a crash, or beside a slow worker, brings it to the same end.
   */

  private final Queue queue;
  private final ProbeStep probe;
  private final EncodeStep encode;
  private final PackageStep packaging;
  private @Nullable LogConsumer consumer;
  private @Nullable LogEntry begun;

  /** Starts a worker on the shared platform. */
  public TranscodeWorker(Platform platform, Encoder encoder) {
    Attempts attempts = new Attempts(platform);
    Progress progress = new Progress(platform);
    queue = new Queue(platform);
    consumer = queue.join();
    probe = new ProbeStep(platform, encoder, attempts);
    encode = new EncodeStep(platform, encoder, attempts, progress);
    packaging = new PackageStep(platform, progress);
  }

  @Override
  public boolean work() {
    LogConsumer jobs = consumer == null ? queue.join() : consumer;
    consumer = jobs;
    LogEntry job = begun == null ? next(jobs) : begun;
    begun = job;
    if (job == null) {
      return false;
    }
    perform(job.value().split(" "));
    jobs.commit(job);
    begun = null;
    return true;
  }

  private @Nullable LogEntry next(LogConsumer jobs) {
    return jobs.poll(1).stream()
        .findFirst()
        .orElse(null); // BUG: it may have been delivered, and lost
  }

  private void perform(String[] job) {
    String videoId = job[1];
    switch (job[0]) {
      case "probe" -> probe.perform(videoId);
      case "encode" -> encode.perform(videoId, job[2], Integer.parseInt(job[3]));
      case "package" -> packaging.perform(videoId);
      default -> throw new IllegalStateException("not a job: " + job[0]);
    }
  }
}
