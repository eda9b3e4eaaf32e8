package katas.notifications;

import java.time.Instant;
import java.util.List;

/** A round: for each channel a share of what is due. */
final class Rounds {
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
    int sent = 0;
    for (Priority priority : Priority.values()) {
      Instant now = platform.clock().instant();
      List<String> due = queue.due(channel, priority, now);
      for (String deliveryId : due) {
        if (sent == platform.config().batchSize()) {
          break;
        }
        looked++;
        sent += sender.handle(deliveryId) ? 1 : 0; // what only has to wait takes nobody's place
      }
      if (sent > 0) {
        break; // rule 3.1
      }
    }
    return looked;
  }
}
