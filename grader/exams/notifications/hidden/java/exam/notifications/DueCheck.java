package exam.notifications;

import java.time.Instant;
import java.util.Set;
import katas.kit.spec.Clauses;
import katas.notifications.State;

/** What must have become of the messages that were due and that no provider was called for. */
final class DueCheck {
  private final NotificationModel model;
  private final ServerView view;
  private final Clauses clauses;
  private final Instant begin;

  /**
   * Looks for this server.
   *
   * @param begin when it began to process
   */
  DueCheck(ServerView view, Clauses clauses, Instant begin) {
    this.begin = begin;
    this.model = view.model();
    this.view = view;
    this.clauses = clauses;
  }

  /**
   * Looks at all messages.
   *
   * @param drained whether the server says that nothing is left to do
   */
  void check(boolean drained) {
    for (ModelMessage message : model.messages) {
      if (message.isLive() && !message.isItem() && !message.due.isAfter(model.now)) {
        lookedAt(message, drained && !message.unsure && !message.wakeAt.isAfter(model.now));
      }
    }
  }

  private void lookedAt(ModelMessage message, boolean surely) {
    Fate fate = Fate.of(model, message);
    if (fate instanceof Fate.Hold hold) {
      message.waits(hold.until(), hold.rule());
    } else if (fate instanceof Fate.End end) {
      ends(message, end.states(), surely);
    } else if (fate instanceof Fate.Send send) {
      mayBeCalled(message, send, surely);
    }
  }

  private void ends(ModelMessage message, Set<State> ends, boolean surely) {
    if (ends.contains(State.DEAD)) {
      dies(message, surely);
    } else if (surely) {
      // It may have ended before, when it was not sure that somebody looked.
      message.states.removeAll(Set.of(State.WAITING, State.SENDING));
      message.states.addAll(ends);
    } else {
      message.states.addAll(ends);
    }
  }

  /** Whoever looks at it when its lease may have ended finds that its attempts are used up. */
  private void dies(ModelMessage message, boolean surely) {
    boolean before = begin.isBefore(model.now) || message.may(State.DEAD);
    if (surely) {
      message.dies(model.now, "attempts used up");
      message.diedBefore = before;
    } else if (!message.claimed.plus(NotificationModel.CONFIG.lease()).isAfter(model.now)) {
      message.mayHaveDied("attempts used up");
    }
  }

  private void mayBeCalled(ModelMessage message, Fate.Send send, boolean surely) {
    if (view.firstCallable(send.providers(), 0) == send.providers().size()) {
      message.waits(view.opens(message), message.isOpen() ? "4.3" : "2.5");
    } else if (surely && message.may(State.EXPIRED, State.SUPPRESSED)) {
      message.states.removeAll(Set.of(State.WAITING, State.SENDING));
    } else if (surely) {
      clauses.that(
          "handed over",
          ruleOf(message, message.rule),
          false,
          () -> message + " is due and must be handed over, but was not");
    }
  }

  /** The rule that holds up a message which nothing holds up, in the shortest history. */
  String ruleOf(ModelMessage message, String otherwise) {
    if (message.expires.isBefore(Instant.MAX)) {
      return "3.7";
    }
    boolean breaker =
        Fate.providers(message.channel).stream().anyMatch(it -> view.breaker(it).isTouched());
    return message.attempts.isEmpty() && breaker ? "2.5" : otherwise;
  }
}
