package katas.notifications;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * What became of a notification, by channel in their order.
 *
 * <pre>{@code
 * assertThatNotification(server, id).as("rule 1.4: the state").is(State.SENT).hasAttempts(1);
 * }</pre>
 */
public final class NotificationAssert
    extends AbstractAssert<NotificationAssert, List<ChannelStatus>> {
  private NotificationAssert(List<ChannelStatus> status) {
    super(status, NotificationAssert.class);
  }

  /** The status of a notification. */
  public static NotificationAssert assertThatNotification(Server server, String id) {
    return new NotificationAssert(server.status(id));
  }

  /** Has come exactly this far, one state a channel. */
  public NotificationAssert is(State... states) {
    isNotNull();
    List<State> all = actual.stream().map(ChannelStatus::state).toList();
    if (!all.equals(List.of(states))) {
      throw described("it is %s, not %s", all, List.of(states));
    }
    return this;
  }

  /** Had exactly so many attempts, one number a channel. */
  public NotificationAssert hasAttempts(Integer... counts) {
    isNotNull();
    List<Integer> all = actual.stream().map(each -> each.attempts().size()).toList();
    if (!all.equals(List.of(counts))) {
      throw described("it had %s attempts, not %s", all, List.of(counts));
    }
    return this;
  }

  /** Its only channel had attempts that ended like this. */
  public NotificationAssert hasOutcomes(Attempt.Outcome... outcomes) {
    isNotNull();
    List<Attempt.Outcome> all =
        actual.stream().flatMap(each -> each.attempts().stream()).map(Attempt::outcome).toList();
    if (!all.equals(List.of(outcomes))) {
      throw described("its attempts ended by %s, not %s", all, List.of(outcomes));
    }
    return this;
  }

  /** In one line, also in the trace of an exploration. */
  private AssertionError described(String format, Object... values) {
    return new AssertionError(descriptionText() + ": " + String.format(format, values));
  }
}
