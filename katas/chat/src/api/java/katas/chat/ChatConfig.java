package katas.chat;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param maxGroupSize how many members a conversation has at most
 * @param initialRetryDelay how long a device waits for an answer before it sends a message again
 * @param maxRetryDelay how long it waits at most; each delay is twice the one before
 * @param keyRetention how long the key of a message is remembered
 * @param heartbeatInterval how often a device that is online sends a heartbeat
 * @param presenceTimeToLive how long a user is online after a server last heard from a device
 * @param typingTimeToLive how long somebody is shown as typing
 */
public record ChatConfig(
    int maxGroupSize,
    Duration initialRetryDelay,
    Duration maxRetryDelay,
    Duration keyRetention,
    Duration heartbeatInterval,
    Duration presenceTimeToLive,
    Duration typingTimeToLive) {

  /** 256 members; 5 s, 5 min; 7 days; 30 s, 60 s; 5 s. */
  public static ChatConfig defaults() {
    return new ChatConfig(
        256,
        Duration.ofSeconds(5),
        Duration.ofMinutes(5),
        Duration.ofDays(7),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(5));
  }
}
