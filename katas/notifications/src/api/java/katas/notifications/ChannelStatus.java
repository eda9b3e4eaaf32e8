package katas.notifications;

import java.util.List;

/**
 * What became of a notification on one channel.
 *
 * @param channel which channel
 * @param state how far it has come
 * @param attempts the calls of providers so far, in order
 */
public record ChannelStatus(Channel channel, State state, List<Attempt> attempts) {
  /** Copies the attempts. */
  public ChannelStatus {
    attempts = List.copyOf(attempts);
  }
}
