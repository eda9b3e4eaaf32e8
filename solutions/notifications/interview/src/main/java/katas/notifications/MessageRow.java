package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message by one channel.
 *
 * @param notificationId whose message
 * @param userId to whom
 * @param channel by which channel
 * @param text the text
 * @param state how far it has come
 * @param dueAt when somebody must look at it
 * @param attempts the calls so far; the last has no outcome while it may be under way
 */
record MessageRow(
    String notificationId,
    String userId,
    Channel channel,
    String text,
    State state,
    Instant dueAt,
    List<Attempt> attempts) {

  String id() {
    return notificationId + "/" + channel;
  }

  String queueKey() {
    return String.format("%012d%09d/%s", dueAt.getEpochSecond(), dueAt.getNano(), id());
  }

  boolean isQueued() {
    return state == State.WAITING || state == State.SENDING;
  }

  MessageRow with(State newState, Instant newDueAt) {
    return new MessageRow(notificationId, userId, channel, text, newState, newDueAt, attempts);
  }

  /** The same with a last attempt that began with this number. */
  MessageRow with(Attempt attempt) {
    List<Attempt> changed = new ArrayList<>(attempts.subList(0, attempt.number() - 1));
    changed.add(attempt);
    return new MessageRow(notificationId, userId, channel, text, state, dueAt, changed);
  }
}
