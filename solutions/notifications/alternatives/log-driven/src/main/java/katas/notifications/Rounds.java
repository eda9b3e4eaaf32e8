package katas.notifications;

import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.jspecify.annotations.Nullable;

/** A round: for each channel a share of what the log has. */
final class Rounds {
  private static final int POLL = 100;

  private final Platform platform;
  private final WorkQueue queue;
  private final Sender sender;
  private final Campaigns campaigns;

  Rounds(Platform platform, WorkQueue queue, Sender sender, Campaigns campaigns) {
    this.platform = platform;
    this.queue = queue;
    this.sender = sender;
    this.campaigns = campaigns;
  }

  int process() {
    int done = 0;
    for (Channel channel : Channel.values()) {
      done += process(channel);
    }
    return done + campaigns.process();
  }

  /** Sends of the highest priority from which anything can be sent. */
  private int process(Channel channel) {
    int looked = 0;
    for (Priority priority : Priority.values()) {
      queue.relay(channel, priority, platform.clock().instant());
      try (LogConsumer consumer = queue.join(channel, priority)) {
        int sent = 0;
        @Nullable LogEntry last = null;
        for (LogEntry entry : consumer.poll(POLL)) {
          if (sent == platform.config().batchSize()) {
            break;
          }
          looked++;
          sent += sender.handle(entry.value()) ? 1 : 0;
          last = entry;
        }
        if (last != null) {
          consumer.commit(last); // after processing: what is committed never comes again
        }
        if (sent > 0) {
          break; // rule 3.1
        }
      }
    }
    return looked;
  }
}
