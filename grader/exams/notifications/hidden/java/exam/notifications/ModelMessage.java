package exam.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.notifications.Attempt;
import katas.notifications.Attempt.Outcome;
import katas.notifications.Channel;
import katas.notifications.Priority;
import katas.notifications.SendRequest;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** One message by one channel, or the one message that a digest has become. */
final class ModelMessage {
  final SendRequest request;
  final Channel channel;
  final Instant acceptedAt;

  /** From when on it may be sent. */
  final Instant due;

  /** From when on it may not, rule 3.7. */
  final Instant expires;

  final boolean fallback;
  final String text;

  /** The items of a digest that was assembled, in the order of acceptance; else empty. */
  List<ModelMessage> items = List.of();

  /** Whether its request got no answer and was not sent again yet: nobody needs to send it. */
  boolean unsure;

  /** Whether its digest window was closed, with it or by it. */
  boolean assembled;

  /** The digest that it is part of. */
  @Nullable ModelMessage digest;

  /** The states in which it may be: what the brief leaves open has several. */
  Set<State> states = EnumSet.of(State.WAITING);

  List<Attempt> attempts = new ArrayList<>();

  /** Attempts before the last replay. */
  int spent;

  /** When it was claimed for its last call, or before. */
  Instant claimed = Instant.MIN;

  /** What providers were given. */
  @Nullable String key;

  String address = "";

  /** Whoever processes at this time or later must look at it. */
  Instant wakeAt;

  /** The rule that says so. */
  String rule;

  /** Why and when it died, for whoever lists the dead. */
  String reason = "";

  @Nullable Instant diedAt;

  /** Whether it may have died while providers were slow: the first who lists it says when. */
  boolean diedBefore;

  ModelMessage(
      SendRequest request,
      Channel channel,
      Instant acceptedAt,
      Instant due,
      Instant expires,
      String text) {
    this.request = request;
    this.channel = channel;
    this.acceptedAt = acceptedAt;
    this.due = due;
    this.expires = expires;
    this.fallback = !request.channels().contains(channel);
    this.text = text;
    this.wakeAt = due;
    this.rule = fallback ? "3.8" : due.isAfter(acceptedAt) ? "3.5" : "1.4";
  }

  ModelMessage copy() {
    ModelMessage copy = new ModelMessage(request, channel, acceptedAt, due, expires, text);
    copy.unsure = unsure;
    copy.assembled = assembled;
    copy.states = EnumSet.copyOf(states);
    copy.attempts = new ArrayList<>(attempts);
    copy.spent = spent;
    copy.claimed = claimed;
    copy.key = key;
    copy.address = address;
    copy.wakeAt = wakeAt;
    copy.rule = rule;
    copy.reason = reason;
    copy.diedAt = diedAt;
    copy.diedBefore = diedBefore;
    return copy;
  }

  String user() {
    return request.userId();
  }

  Priority priority() {
    return request.options().priority();
  }

  boolean isUrgent() {
    return priority() == Priority.URGENT;
  }

  /** The message that speaks for it: the digest's, or itself. */
  ModelMessage shown() {
    return digest == null ? this : digest;
  }

  boolean may(State... any) {
    return Set.of(any).stream().anyMatch(states::contains);
  }

  void is(State... possible) {
    states = EnumSet.copyOf(Set.of(possible));
  }

  /** Whether somebody may still call a provider for it. */
  boolean isLive() {
    return digest == null && may(State.WAITING, State.SENDING);
  }

  /** Whether its last call had no answer, rule 4.3. */
  boolean isOpen() {
    return !attempts.isEmpty() && last().outcome() == Outcome.UNKNOWN;
  }

  Attempt last() {
    return attempts.get(attempts.size() - 1);
  }

  /** Attempts that count, rule 2.3. */
  int tries() {
    return attempts.size() - spent;
  }

  void attempt(String provider, Instant at, Outcome outcome) {
    attempts.add(new Attempt(attempts.size() + 1, provider, at, outcome));
  }

  /** Rule 2.1. */
  Duration ceiling() {
    Duration ceiling = NotificationModel.CONFIG.backoffBase();
    for (int i = 1; i < attempts.size(); i++) {
      ceiling = ceiling.multipliedBy(2);
    }
    Duration cap = NotificationModel.CONFIG.backoffCap();
    return ceiling.compareTo(cap) < 0 ? ceiling : cap;
  }

  /** It need not be looked at before. */
  void waits(Instant until, String newRule) {
    if (until.isAfter(wakeAt)) {
      wakeAt = until;
      rule = newRule;
    }
  }

  void dies(Instant now, String why) {
    is(State.DEAD);
    reason = why;
    diedBefore = false;
    diedAt = now;
  }

  /** Whoever reads its state or lists it says whether, and when. */
  void mayHaveDied(String why) {
    states.add(State.DEAD);
    reason = why;
    diedBefore = true;
  }

  /** Whether it waits for the end of its digest window. */
  boolean isItem() {
    return request.options().digest() && !assembled;
  }

  /** Whether a provider was given this text; items of the same instant have no order. */
  boolean isTold(String actual) {
    if (items.isEmpty()) {
      return actual.equals(text);
    }
    String head = text.substring(0, text.indexOf('\n') + 1);
    List<String> lines = List.of(actual.split("\n", -1));
    if (!actual.startsWith(head) || lines.size() != items.size() + 1) {
      return false;
    }
    for (int from = 0, to; from < items.size(); from = to) {
      Set<String> expected = new TreeSet<>();
      for (to = from; to < items.size() && isTogether(from, to); to++) {
        expected.add(items.get(to).text);
      }
      if (!expected.equals(new TreeSet<>(lines.subList(from + 1, to + 1)))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTogether(int one, int other) {
    return items.get(one).acceptedAt.equals(items.get(other).acceptedAt);
  }

  /** In stories. */
  @Override
  public String toString() {
    return channel + " of " + user() + "/" + request.key();
  }
}
