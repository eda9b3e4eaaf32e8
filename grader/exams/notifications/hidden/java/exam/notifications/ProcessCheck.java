package exam.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import katas.kit.spec.Clauses;
import katas.notifications.Attempt.Outcome;
import katas.notifications.Channel;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** Compares what servers did in {@code process} with what the brief allows and demands. */
final class ProcessCheck {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final NotificationModel model;
  private final Clauses clauses;
  private ServerView view;

  /** Of this round: messages by channel, and what was called last for each. */
  private TreeMap<Channel, Set<ModelMessage>> handed = new TreeMap<>();

  private Set<ModelMessage> failed = new HashSet<>();

  private ProcessCheck(NotificationModel model, Clauses clauses, ServerView view) {
    this.model = model;
    this.clauses = clauses;
    this.view = view;
  }

  static void check(NotificationModel model, Processed processed, Clauses clauses) {
    ProcessCheck check =
        new ProcessCheck(model, clauses, new ServerView(model, processed.rounds().get(0).server()));
    processed.rounds().forEach(check::round);
    new DueCheck(check.view, clauses).check(processed.isDrained());
  }

  private void round(Processed.Round round) {
    view = new ServerView(model, round.server());
    handed = new TreeMap<>();
    failed = new HashSet<>();
    round.calls().forEach(this::call);
    failed.forEach(this::nextProviderIsAsked);
    handed.forEach(
        (channel, some) ->
            clauses.that(
                "3.1",
                some.size() <= NotificationModel.CONFIG.batchSize(),
                () -> "a round hands over 2 messages of a channel, but handed over " + some));
    boolean idle = round.calls().isEmpty();
    clauses.that(
        "1.4",
        round.crashed() || idle || round.result() > 0,
        () -> "process called a provider and must return more than 0, not " + round.result());
  }

  private void call(Call call) {
    String text = call.message().text();
    Channel channel = call.provider().channel();
    ModelMessage message = find(channel, call);
    if (message == null) {
      String rule = isPartOfDigest(channel, text) ? "3.6" : text.contains(" ne") ? "3.6" : "1.4";
      clauses.that(
          rule, false, () -> "no " + channel + " message must be sent with '" + text + "'");
      return;
    }
    if (mayBeHandedOver(message, call)) {
      String provider = call.provider().name();
      boolean again = handed.getOrDefault(channel, Set.of()).contains(message);
      isRightProvider(message, provider, again);
      handed.computeIfAbsent(channel, it -> new HashSet<>()).add(message);
      apply(message, call);
    }
  }

  /** A campaign has one text for all, whose messages the addresses tell apart. */
  private @Nullable ModelMessage find(Channel channel, Call call) {
    String address = call.message().address();
    List<ModelMessage> found =
        model.messages.stream()
            .filter(it -> it.channel == channel && it.digest == null)
            .filter(it -> it.isTold(call.message().text()))
            .toList();
    return found.stream()
        .filter(it -> address.equals(it.address) || address.endsWith(" of " + it.user()))
        .findFirst()
        .orElse(found.isEmpty() ? null : found.get(0));
  }

  private boolean isPartOfDigest(Channel channel, String text) {
    return model.messages.stream().anyMatch(it -> it.channel == channel && it.text.equals(text));
  }

  private boolean mayBeHandedOver(ModelMessage message, Call call) {
    Set<State> states = message.states;
    if (!clauses.that(
        Fate.ruleOf(states.iterator().next(), message),
        message.isLive(),
        () -> message + " is " + states + " and must not be sent, but was")) {
      return false;
    }
    String early = message.isItem() ? "3.6" : message.fallback ? "3.8" : "3.5";
    Fate fate = Fate.of(model, message);
    return clauses.that(
            early,
            !message.isItem() && !model.now.isBefore(message.due),
            () -> message + " is due at " + message.due + ", but was sent before")
        && isAllowed(message, fate)
        && isRightMessage(message, call, ((Fate.Send) fate).address())
        && isInOrder(message);
  }

  private boolean isAllowed(ModelMessage message, Fate fate) {
    if (fate instanceof Fate.End end) {
      State state = end.states().iterator().next();
      boolean bounce = state == State.SUPPRESSED && !message.fallback && isBounced(message);
      return clauses.that(
          bounce ? "2.6" : Fate.ruleOf(state, message),
          false,
          () -> message + " must become " + end.states() + ", but was sent");
    }
    if (fate instanceof Fate.Hold hold) {
      return clauses.that(
          hold.rule(), false, () -> message + " waits until " + hold.until() + ", but was sent");
    }
    return clauses.that(message.isUrgent() ? "3.1" : "3.2", true, () -> "");
  }

  private boolean isBounced(ModelMessage message) {
    return model.bounced.stream()
        .anyMatch(it -> it.startsWith(message.user() + " " + message.channel + " "));
  }

  private boolean isRightMessage(ModelMessage message, Call call, String address) {
    String key = call.message().key();
    return clauses.that(
            message.isOpen() ? "4.3" : isBounced(message) ? "2.6" : "1.6",
            call.message().address().equals(address),
            () -> message + " goes to " + address + ", but went to " + call.message().address())
        && clauses.that(
            "2.2",
            message.key == null || key.equals(message.key),
            () -> message + " has the key " + message.key + ", but was sent with " + key)
        && clauses.that(
            "1.4",
            model.messages.stream().noneMatch(it -> it != message && key.equals(it.key)),
            () -> "another message than " + message + " has the key " + key);
  }

  /** Rule 3.1: nothing of a higher priority waits, or goes with it. */
  private boolean isInOrder(ModelMessage message) {
    Set<ModelMessage> others = handed.getOrDefault(message.channel, Set.of());
    Priority priority = message.priority();
    return clauses.that(
            "3.1",
            others.stream().allMatch(it -> it.priority() == priority),
            () -> message + " was sent in one round with " + others)
        && clauses.that(
            "3.1",
            !others.isEmpty()
                || model.messages.stream()
                    .filter(it -> it.channel == message.channel)
                    .filter(it -> it.priority().compareTo(priority) < 0)
                    .noneMatch(view::mustBeSent),
            () -> message + " was sent in a round before one of a higher priority that is due");
  }

  private void isRightProvider(ModelMessage message, String provider, boolean again) {
    String forbidden = view.breaker(provider).forbids(model.now);
    clauses.that(
        forbidden.isEmpty() ? "2.5" : forbidden,
        forbidden.isEmpty(),
        () -> provider + " must get no call from this server yet, but got " + message);
    if (message.isOpen()) {
      String asked = message.last().provider();
      clauses.that(
          "4.3",
          provider.equals(asked),
          () -> asked + " has not answered for " + message + ", but " + provider + " was asked");
      return;
    }
    List<String> providers = Fate.providers(message.channel);
    int from = again ? providers.indexOf(message.last().provider()) + 1 : 0;
    int index = providers.indexOf(provider);
    clauses.that(
        "2.4",
        index >= from && index <= view.firstCallable(providers, from),
        () -> message + " must be tried in the order of " + providers + ", but was by " + provider);
  }

  private void apply(ModelMessage message, Call call) {
    ModelBreaker breaker = view.breaker(call.provider().name());
    if (message.attempts.isEmpty() && !message.isUrgent()) {
      model.countFirstAttempt(message.user());
    }
    message.key = call.message().key();
    message.address = call.message().address();
    Instant now = model.now;
    message.wakeAt = now;
    failed.remove(message);
    switch (call.response()) {
      case ACCEPT -> {
        answered(message, call, Outcome.ACCEPTED);
        message.is(State.SENT);
        breaker.succeeded();
      }
      case REFUSE -> {
        answered(message, call, Outcome.REFUSED);
        message.dies(now, "refused: no such address");
        breaker.succeeded();
      }
      case FAIL, FAIL_FOR_A_MINUTE -> {
        boolean minute = call.response() == Response.FAIL_FOR_A_MINUTE;
        answered(message, call, Outcome.FAILED);
        breaker.failed(now, minute ? MINUTE : Duration.ZERO);
        message.is(State.WAITING);
        failed.add(message);
        triedAgain(message, "2.2", message.ceiling());
      }
      case LOSE_CALL, LOSE_ANSWER -> {
        answered(message, call, Outcome.UNKNOWN);
        breaker.failed(now, Duration.ZERO);
        message.is(State.SENDING);
        Duration lease = NotificationModel.CONFIG.lease();
        triedAgain(message, "4.3", lease);
      }
      case CRASH -> {
        answered(message, call, Outcome.UNKNOWN);
        message.is(State.SENDING);
        message.waits(now.plus(NotificationModel.CONFIG.lease()), "4.2");
      }
    }
  }

  private static void answered(ModelMessage message, Call call, Outcome outcome) {
    message.attempt(call.provider().name(), call.at(), outcome);
  }

  private void triedAgain(ModelMessage message, String rule, Duration most) {
    if (message.tries() >= NotificationModel.CONFIG.maxAttempts()) {
      message.dies(model.now, "attempts used up");
      failed.remove(message);
      return;
    }
    Instant latest = model.now.plus(most);
    message.waits(latest.isAfter(view.opens(message)) ? latest : view.opens(message), rule);
  }

  /** Rule 2.4: not later than in the same round. */
  private void nextProviderIsAsked(ModelMessage message) {
    List<String> providers = Fate.providers(message.channel);
    int next = providers.indexOf(message.last().provider()) + 1;
    clauses.that(
        "2.4",
        !(Fate.of(model, message) instanceof Fate.Send)
            || view.firstCallable(providers, next) == providers.size(),
        () ->
            message + " failed and must go to the next of " + providers + " at once, but did not");
  }
}
