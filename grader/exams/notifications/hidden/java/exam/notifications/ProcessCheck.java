package exam.notifications;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import katas.kit.spec.Clauses;
import katas.notifications.Channel;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** Compares what servers did in {@code process} with what the brief allows and demands. */
final class ProcessCheck {
  private final NotificationModel model;
  private final Clauses clauses;
  private ServerView view;

  /** Of this round: messages by channel, and what was called last for each. */
  private TreeMap<Channel, Set<ModelMessage>> handed = new TreeMap<>();

  private Map<ModelMessage, Failure> failed = new LinkedHashMap<>();

  /**
   * What failed, and may go to these providers at once.
   *
   * @param at when
   * @param next those that surely may be called then
   */
  private record Failure(Instant at, List<String> next) {}

  /** When this round began. */
  private Instant begin = Instant.MIN;

  private ProcessCheck(NotificationModel model, Clauses clauses, ServerView view) {
    this.model = model;
    this.clauses = clauses;
    this.view = view;
  }

  static void check(NotificationModel model, Processed processed, Clauses clauses) {
    Instant begin = model.now;
    ProcessCheck check =
        new ProcessCheck(model, clauses, new ServerView(model, processed.rounds().get(0).server()));
    processed.rounds().forEach(check::round);
    new DueCheck(check.view, clauses, begin).check(processed.isDrained());
  }

  private void round(Processed.Round round) {
    if (round.server() != view.server()) { // the one that crashed may have looked at others
      new DueCheck(view, clauses, begin).check(false);
    }
    view = new ServerView(model, round.server());
    handed = new TreeMap<>();
    failed = new LinkedHashMap<>();
    begin = model.now;
    round.calls().forEach(this::call);
    failed.forEach(this::nextProviderIsAsked);
    handed.forEach(
        (channel, some) ->
            clauses.that(
                "3.1",
                some.size() <= model.config.batchSize(),
                () ->
                    "a round hands over at most "
                        + model.config.batchSize()
                        + " messages of a channel, but handed over "
                        + some));
    boolean idle = round.calls().isEmpty();
    clauses.that(
        "1.4",
        round.crashed() || idle || round.result() > 0,
        () -> "process called a provider and must return more than 0, not " + round.result());
  }

  /** Time passes while providers are slow. */
  private void call(Call call) {
    clauses.that(
        "1.4",
        !call.at().isBefore(model.now),
        () -> "calls are made one after the other, but one at " + call.at());
    if (call.at().isAfter(begin)) { // others may have been looked at by then
      new DueCheck(view, clauses, begin).check(false);
    }
    model.now = call.at();
    ModelDigests.assemble(model);
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
      failed.remove(message);
      message.claimed = begin;
      if (new CallEffect(view, message, call).apply()) {
        failed.put(message, failure(message));
      }
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
    @Nullable ModelMessage higher =
        model.messages.stream()
            .filter(it -> it.channel == message.channel)
            .filter(it -> it.priority().compareTo(priority) < 0)
            .filter(it -> view.mustBeSent(it, begin))
            .findFirst()
            .orElse(null);
    return clauses.that(
            "3.1",
            others.stream().allMatch(it -> it.priority() == priority),
            () -> message + " was sent in one round with " + others)
        && clauses.that(
            "order",
            higher == null ? "3.1" : new DueCheck(view, clauses, begin).ruleOf(higher, "3.1"),
            !others.isEmpty() || higher == null,
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
    List<String> providers = model.providers(message.channel);
    int from = again ? providers.indexOf(message.last().provider()) + 1 : 0;
    int index = providers.indexOf(provider);
    int callable = view.firstCallable(providers, from);
    boolean breaker = index > callable && view.breaker(providers.get(callable)).isTouched();
    clauses.that(
        "provider",
        breaker && message.attempts.isEmpty() ? "2.5" : "2.4",
        index >= from && index <= callable,
        () -> message + " must be tried in the order of " + providers + ", but was by " + provider);
  }

  private Failure failure(ModelMessage message) {
    List<String> providers = model.providers(message.channel);
    int asked = providers.indexOf(message.last().provider());
    return new Failure(
        model.now,
        Fate.of(model, message) instanceof Fate.Send
            ? providers.stream().skip(asked + 1L).filter(it -> isCallable(it, model.now)).toList()
            : List.of());
  }

  private boolean isCallable(String provider, Instant at) {
    return !view.breaker(provider).opens().isAfter(at);
  }

  /** Rule 2.4: not later than in the same round, if it still may be called after other calls. */
  private void nextProviderIsAsked(ModelMessage message, Failure failure) {
    Optional<String> next =
        failure.next().stream().filter(it -> isCallable(it, failure.at())).findFirst();
    clauses.that(
        "next provider",
        next.filter(it -> view.breaker(it).isTouched()).isPresent() ? "2.5" : "2.4",
        next.isEmpty() || !(Fate.of(model, message) instanceof Fate.Send),
        () -> message + " failed and must go to " + next.get() + " at once, but did not");
  }
}
