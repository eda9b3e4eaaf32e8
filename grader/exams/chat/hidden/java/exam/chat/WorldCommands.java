package exam.chat;

import java.time.Duration;
import java.util.Set;
import katas.chat.ChatClient;
import katas.chat.ChatServer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Time, faults and misuse. */
final class WorldCommands {
  private WorldCommands() {}

  /** Time passes. */
  record Pass(Duration time) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.pass(time);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ChatCommand.returned(model.rule("1.1"), outcome, clauses);
    }

    @Override
    public String toString() {
      return time + " pass";
    }
  }

  /** Faults end, and everything comes. */
  record Settle() implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.settle();
      return null;
    }

    @Override
    public boolean flushes() {
      return true;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ChatCommand.returned(model.rule("1.1"), outcome, clauses);
    }

    @Override
    public String toString() {
      return "nothing breaks for 6 minutes";
    }
  }

  /** The dice may break the next operations and datagrams. */
  record AllowFaults(int number) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.allowFaults(number);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ChatCommand.returned(model.rule("1.1"), outcome, clauses);
    }

    @Override
    public String toString() {
      return "up to " + number + " faults";
    }
  }

  /** Machines are cut off until everything settles. */
  record Cut(Set<String> machines, Duration pass) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.cut(machines);
      servers.pass(pass);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ChatCommand.returned(model.rule("1.1"), outcome, clauses);
    }

    @Override
    public String toString() {
      return machines + " are cut off";
    }
  }

  /** A machine crashes and starts again; the clock of a device is then so much ahead. */
  record Crash(String machine, Duration down, Duration clock) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.disturbed();
      servers.simulation().machines().stream()
          .filter(it -> it.name().equals(machine))
          .forEach(
              it -> {
                it.crash();
                if (ChatModel.DEVICES.containsKey(machine)) {
                  it.skew(clock);
                }
                it.restartAfter(down);
              });
      servers.pass(down);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ChatCommand.returned(model.rule("1.1"), outcome, clauses);
    }

    @Override
    public String toString() {
      String set = clock.isZero() ? "" : ", and its clock is set to " + clock;
      return machine + " crashes for " + down + set;
    }
  }

  /** The clock of a server is set; a server may then take devices for silent, and lose them. */
  record Skew(int server, Duration ahead) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int asked) {
      servers.disturbed();
      servers.server(server).machine().skew(ahead);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      model.skewed = true;
    }

    @Override
    public String toString() {
      return "the clock of server " + (server + 1) + " is set to " + ahead;
    }
  }

  /** A call that the contract refuses. */
  record Misuse(String what, Class<? extends RuntimeException> expected, Call call)
      implements ChatCommand {
    /** The call. */
    interface Call {
      void to(ChatServer server);
    }

    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.tell(server, call::to);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      RuntimeException thrown = outcome.thrown();
      clauses.that(
          "misuse",
          "1.7",
          thrown != null && thrown.getClass() == expected,
          () ->
              expected.getSimpleName() + " must be thrown by " + what + ", but it was " + outcome);
    }

    @Override
    public String toString() {
      return what;
    }
  }

  /** The same on a device. */
  record MisuseOn(String device, String what, Class<? extends RuntimeException> expected, Call call)
      implements ChatCommand {
    /** The call. */
    interface Call {
      void to(ChatClient program);
    }

    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.on(
          device,
          program -> {
            call.to(program);
            return true;
          });
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      RuntimeException thrown = outcome.thrown();
      clauses.that(
          "misuse of a device",
          "1.7",
          thrown != null && thrown.getClass() == expected || !model.calm,
          () ->
              expected.getSimpleName() + " must be thrown by " + what + ", but it was " + outcome);
    }

    @Override
    public String toString() {
      return device + ": " + what;
    }
  }
}
