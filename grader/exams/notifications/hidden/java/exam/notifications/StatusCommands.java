package exam.notifications;

import exam.notifications.NotificationCommand.Request;
import exam.notifications.NotificationCommand.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.ChannelStatus;
import katas.notifications.DeliveryReport;
import katas.notifications.Server;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** Commands about what became of notifications. */
final class StatusCommands {

  private StatusCommands() {}

  /** Reads the status of one notification. */
  record ReadStatus(Target target) implements Request {
    @Override
    public @Nullable Object ask(Server server) {
      return server.status(target.id());
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      if (target.isKnown(model, answer, clauses)) {
        Object status = clauses.returned("1.4", answer, List.class);
        if (status != null) {
          compare(target.in(model), (List<?>) status, clauses);
        }
      }
    }

    @Override
    public void takeEffect(NotificationModel model) {}

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return "status of " + target;
    }
  }

  /** Reads the status of all notifications. */
  record ReadAll(List<Target> targets) implements NotificationCommand.Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      Map<String, List<ChannelStatus>> all = new TreeMap<>();
      targets.forEach(target -> all.put(target.key(), cluster.server(server).status(target.id())));
      return all;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Map<?, ?> all = clauses.returned("1.4", answer, Map.class);
      if (all != null) {
        targets.forEach(
            target -> compare(target.in(model), (List<?>) all.get(target.key()), clauses));
      }
    }

    @Override
    public String toString() {
      return "status of all";
    }
  }

  private static void compare(
      NotificationModel.Accepted accepted, List<?> actual, Clauses clauses) {
    List<ModelMessage> messages = accepted.messages();
    clauses.that(
        "1.4",
        messages.size() == actual.size(),
        () -> "there are the channels of " + messages + ", but the status has " + actual);
    for (int i = 0; i < Math.min(messages.size(), actual.size()); i++) {
      compare(messages.get(i), (ChannelStatus) actual.get(i), clauses);
    }
  }

  private static void compare(ModelMessage message, ChannelStatus actual, Clauses clauses) {
    ModelMessage shown = message.shown();
    State state = shown.states.iterator().next();
    String digest = message.digest == null ? "" : "3.6";
    clauses.that(
        "1.4",
        actual.channel() == message.channel,
        () -> message + " comes next by the order of channels, but " + actual.channel() + " did");
    boolean fits =
        clauses.that(
            "state",
            digest.isEmpty() ? ruleOf(state, actual.state(), shown) : digest,
            shown.states.contains(actual.state()),
            () -> message + " is " + shown.states + ", but was shown as " + actual.state());
    if (fits) {
      shown.is(actual.state());
    }
    boolean counted = shown.isOpen() || state == State.SENDING;
    clauses.that(
        digest.isEmpty() ? counted ? "4.2" : "2.2" : digest,
        actual.attempts().equals(shown.attempts),
        () -> message + " has " + shown.attempts + ", but was shown with " + actual.attempts());
  }

  /** The state that was shown says which rule is broken, unless a message begins with it. */
  private static String ruleOf(State expected, State actual, ModelMessage message) {
    boolean begun = actual == State.WAITING || actual == State.SENDING || actual == State.SENT;
    return Fate.ruleOf(begun ? expected : actual, message);
  }

  /** Cancels a notification. */
  record Cancel(Target target) implements Request {
    @Override
    public int level() {
      return 3;
    }

    @Override
    public @Nullable Object ask(Server server) {
      return server.cancel(target.id());
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      if (target.isKnown(model, answer, clauses)) {
        Boolean inTime = clauses.returned("3.5", answer, Boolean.class);
        takeEffect(model);
        boolean expected = target.in(model).messages().stream().allMatch(Cancel::isStopped);
        clauses.that(
            "3.5",
            inTime != null && inTime == expected,
            () ->
                "cancel must return "
                    + expected
                    + " with "
                    + states(target.in(model))
                    + ", but returned "
                    + inTime);
      }
    }

    private static String states(NotificationModel.Accepted accepted) {
      return accepted.messages().stream().map(it -> it + " " + it.shown().states).toList() + "";
    }

    private static boolean isStopped(ModelMessage message) {
      return message.digest == null
          && !message.isOpen()
          && message.states.stream()
              .allMatch(
                  it -> it == State.CANCELLED || it == State.SUPPRESSED || it == State.EXPIRED);
    }

    private static boolean isStoppable(ModelMessage message) {
      return message.digest == null && !message.isOpen() && message.may(State.WAITING, State.DEAD);
    }

    private static void stop(ModelMessage message) {
      message.states.removeAll(List.of(State.WAITING, State.DEAD));
      message.states.add(State.CANCELLED);
      message.diedAt = null;
    }

    @Override
    public void takeEffect(NotificationModel model) {
      if (target.in(model) != null) {
        target.in(model).messages().stream().filter(Cancel::isStoppable).forEach(Cancel::stop);
      }
    }

    /** Each channel may be cancelled by itself. */
    @Override
    public List<NotificationModel> lost(NotificationModel model) {
      List<NotificationModel> possible = new ArrayList<>(List.of(model));
      int channels = target.in(model) == null ? 0 : target.in(model).messages().size();
      for (int i = 0; i < channels; i++) {
        for (NotificationModel state : List.copyOf(possible)) {
          NotificationModel changed = state.copy();
          ModelMessage message = target.in(changed).messages().get(i);
          if (isStoppable(message)) {
            stop(message);
            possible.add(changed);
          }
        }
      }
      return possible;
    }

    @Override
    public String toString() {
      return "cancel " + target;
    }
  }

  /**
   * Reports what a provider says later.
   *
   * @param name of the message in stories; empty for a key that no message has
   */
  record Report(DeliveryReport report, String name) implements Request {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public @Nullable Object ask(Server server) {
      return server.report(report);
    }

    private @Nullable ModelMessage in(NotificationModel model) {
      return model.messages.stream()
          .filter(it -> report.key().equals(it.key))
          .findFirst()
          .orElse(null);
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Boolean known = clauses.returned("2.6", answer, Boolean.class);
      boolean expected = in(model) != null;
      clauses.that(
          "2.6",
          known != null && known == expected,
          () -> "report must return " + expected + ", but returned " + known);
      takeEffect(model);
    }

    @Override
    public void takeEffect(NotificationModel model) {
      ModelMessage message = in(model);
      State reported = State.valueOf(report.event().name());
      if (message == null) {
        return;
      }
      State state = message.states.iterator().next();
      boolean before = state == State.WAITING || state == State.SENDING;
      boolean further =
          (state == State.SENT || state == State.DELIVERED) && reported.compareTo(state) > 0;
      if (before || further) {
        message.states.removeAll(EnumSet.range(State.WAITING, reported));
        message.states.add(reported);
        if (reported == State.BOUNCED) {
          disable(model, message);
        }
      }
    }

    private static void disable(NotificationModel model, ModelMessage message) {
      String address = model.preferences.get(message.user()).addresses().get(message.channel);
      if (message.address.equals(address)) {
        model.bounced.add(
            NotificationModel.bounce(message.user(), message.channel, message.address));
      }
    }

    @Override
    public String toString() {
      return "report " + report.event() + " of " + (name.isEmpty() ? "an unknown key" : name);
    }
  }
}
