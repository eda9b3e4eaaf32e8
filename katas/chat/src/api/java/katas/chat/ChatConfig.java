package katas.chat;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param groupSize how many members a conversation has at most
 * @param resendAfter how long a device waits for an answer before it sends again the first time
 * @param resendAtMost how long it waits at most, when it has sent many times
 * @param keysKept how long the key of a message is remembered
 * @param heartbeatEvery how often a device that is online says so
 * @param presenceLife how long a heartbeat counts
 * @param typingLife how long somebody is shown as typing
 */
public record ChatConfig(
    int groupSize,
    Duration resendAfter,
    Duration resendAtMost,
    Duration keysKept,
    Duration heartbeatEvery,
    Duration presenceLife,
    Duration typingLife) {

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
