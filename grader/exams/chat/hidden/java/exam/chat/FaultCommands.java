package exam.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.chat.Message;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Something happens while something else is broken. */
final class FaultCommands {
  private FaultCommands() {}

  /**
   * For a second one machine hears nothing and is not heard. That costs no machine its connection,
   * so what was lost must be sent again.
   *
   * @param happens what happens in this second
   * @param conversation the one that everybody looks at 6 minutes later
   */
  record Unheard(ChatCommand happens, String machine, String conversation) implements ChatCommand {
    /** What came, when this began, and what every device shows. */
    record Came(@Nullable Object value, Instant from, Map<String, List<Message>> shown) {}

    @Override
    public Object act(ChatServers servers, int server) {
      Instant from = servers.now();
      servers.cut(Set.of(machine));
      Object value;
      try {
        value = happens.act(servers, server);
      } finally {
        servers.pass(ChatModel.SECOND);
        servers.settle();
      }
      return new Came(value, from, servers.shown(conversation));
    }

    @Override
    public boolean flushes() {
      return true;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      model.everBroken = true;
      if (outcome.thrown() != null) {
        disturb(model, Instant.EPOCH);
        happens.judge(model, outcome, clauses);
        return;
      }
      Came came = outcome.as(Came.class);
      disturb(model, came.from());
      happens.judge(model, new Outcome(came.value(), null, outcome.now(), outcome.calm()), clauses);
      model.settled();
      model.noteReads();
      came.shown()
          .forEach(
              (device, shown) ->
                  Expectations.shows(
                      model, model.devices.get(device), conversation, shown, clauses));
    }

    /** What was on its way at this moment may be lost, a goodbye too. */
    private static void disturb(ChatModel model, Instant from) {
      model.devices.values().forEach(device -> device.disturbed(from));
    }

    @Override
    public String toString() {
      return happens + ", while " + machine + " is cut off for a second; then 6 minutes pass";
    }
  }
}
