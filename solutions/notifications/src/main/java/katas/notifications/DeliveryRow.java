package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A message by one channel.
 *
 * @param content what it is
 * @param state how far it has come
 * @param index the key of its row in the queue or among the dead, or blank when it is in neither
 * @param attempts the calls so far
 * @param spent how many of them were before the last replay
 * @param open the provider that was called and has not answered, or blank
 * @param address where it was sent to last, or blank
 * @param counted whether it has taken its place in the quota
 * @param carrier the message of the digest that it became part of, or blank
 */
record DeliveryRow(
    Content content,
    State state,
    String index,
    List<Attempt> attempts,
    int spent,
    String open,
    String address,
    boolean counted,
    String carrier) {

  static DeliveryRow accepted(Content content) {
    return new DeliveryRow(content, State.WAITING, "", List.of(), 0, "", "", false, "")
        .waiting(content.dueAt());
  }

  String id() {
    return content.deliveryId();
  }

  boolean isOpen() {
    return !open.isBlank();
  }

  /** Whether it is time to look at it. */
  boolean isDue(Instant now) {
    String queue = Keys.queue(content.channel(), content.priority());
    boolean queued = state == State.WAITING || state == State.SENDING;
    return queued
        && index.startsWith(queue)
        && !Keys.instant(index.substring(queue.length())).isAfter(now);
  }

  /** Whether no provider has it, or may have it, and it can still be stopped. */
  boolean isStoppable() {
    return !isOpen() && carrier.isBlank() && (state == State.WAITING || state == State.DEAD);
  }

  /** Attempts since the last replay. */
  int tries() {
    return attempts.size() - spent;
  }

  private String queued(Instant due) {
    return Keys.queue(content.channel(), content.priority()) + Keys.time(due) + "/" + id();
  }

  private DeliveryRow with(State newState, String newIndex) {
    return new DeliveryRow(
        content, newState, newIndex, attempts, spent, open, address, counted, carrier);
  }

  /** Due at {@code due}; one that a provider may have stays SENDING. */
  DeliveryRow waiting(Instant due) {
    return with(isOpen() ? State.SENDING : State.WAITING, queued(due));
  }

  /** In no queue any more. */
  DeliveryRow ended(State end) {
    return with(end, "");
  }

  DeliveryRow dead(Instant now) {
    return with(State.DEAD, Keys.time(now) + "/" + id());
  }

  DeliveryRow replayed(Instant now) {
    return new DeliveryRow(
            content, state, index, attempts, attempts.size(), open, address, counted, carrier)
        .waiting(now);
  }

  /** Belongs to the caller until {@code until}; the call is written down before it is made. */
  DeliveryRow claimed(String provider, String newAddress, Instant now, Instant until) {
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(new Attempt(more.size() + 1, provider, now, Attempt.Outcome.UNKNOWN));
    return new DeliveryRow(
        content, State.SENDING, queued(until), more, spent, provider, newAddress, true, carrier);
  }

  /** The same with what came of an attempt, and nobody asked any more when {@code closed}. */
  DeliveryRow answered(int attempt, Attempt.Outcome outcome, boolean closed) {
    List<Attempt> changed = new ArrayList<>(attempts);
    Attempt old = changed.get(attempt - 1);
    changed.set(attempt - 1, new Attempt(attempt, old.provider(), old.at(), outcome));
    return new DeliveryRow(
        content, state, index, changed, spent, closed ? "" : open, address, counted, carrier);
  }

  DeliveryRow carriedBy(String newCarrier) {
    return new DeliveryRow(content, state, "", attempts, spent, open, address, counted, newCarrier);
  }

  /** The one message of a digest; {@code newCarrier} is itself, or blank when it is alone. */
  DeliveryRow assembled(String text, String newCarrier) {
    return new DeliveryRow(
        content.assembled(text), state, index, attempts, spent, open, address, counted, newCarrier);
  }
}
