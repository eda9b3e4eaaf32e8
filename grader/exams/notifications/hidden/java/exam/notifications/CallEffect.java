package exam.notifications;

import java.time.Duration;
import java.time.Instant;
import katas.notifications.Attempt.Outcome;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.State;

/**
 * What a call of a provider changes: the message, and what the server knows of the provider.
 *
 * @param view of the server that made the call
 */
record CallEffect(ServerView view, ModelMessage message, Call call) {
  /** Changes the model; returns whether the next provider must be asked at once, rule 2.4. */
  boolean apply() {
    NotificationModel model = view.model();
    ModelBreaker breaker = view.breaker(call.provider().name());
    if (message.attempts.isEmpty() && !message.isUrgent()) {
      model.countFirstAttempt(message.user());
    }
    message.key = call.message().key();
    message.address = call.message().address();
    Instant answeredAt = call.at().plus(model.slowness(call.provider().name()));
    model.now = answeredAt;
    message.wakeAt = answeredAt;
    switch (call.response()) {
      case ACCEPT -> {
        attempt(Outcome.ACCEPTED, State.SENT);
        breaker.succeeded();
      }
      case REFUSE -> {
        attempt(Outcome.REFUSED, State.DEAD);
        message.dies(answeredAt, "refused: no such address");
        breaker.refused();
      }
      case FAIL, FAIL_FOR_A_SECOND, FAIL_FOR_A_MINUTE -> {
        attempt(Outcome.FAILED, State.WAITING);
        breaker.failed(answeredAt, patience(call.response()));
        return triedAgain("2.2", message.ceiling());
      }
      case LOSE_CALL, LOSE_ANSWER -> {
        attempt(Outcome.UNKNOWN, State.SENDING);
        breaker.failed(answeredAt, Duration.ZERO);
        triedAgain("4.3", NotificationModel.CONFIG.lease());
      }
      case CRASH -> {
        attempt(Outcome.UNKNOWN, State.SENDING);
        message.waits(answeredAt.plus(NotificationModel.CONFIG.lease()), "4.2");
      }
    }
    return false;
  }

  private static Duration patience(Response response) {
    return switch (response) {
      case FAIL_FOR_A_SECOND -> Duration.ofSeconds(1);
      case FAIL_FOR_A_MINUTE -> Duration.ofMinutes(1);
      case ACCEPT, FAIL, REFUSE, LOSE_CALL, LOSE_ANSWER, CRASH -> Duration.ZERO;
    };
  }

  private void attempt(Outcome outcome, State state) {
    message.attempt(call.provider().name(), call.at(), outcome);
    message.is(state);
  }

  /** Waits for the next attempt, or dies after the last. */
  private boolean triedAgain(String rule, Duration most) {
    Instant now = view.model().now;
    if (message.tries() >= NotificationModel.CONFIG.maxAttempts()) {
      message.dies(now, "attempts used up");
      return false;
    }
    Instant latest = now.plus(most);
    message.waits(latest.isAfter(view.opens(message)) ? latest : view.opens(message), rule);
    return true;
  }
}
