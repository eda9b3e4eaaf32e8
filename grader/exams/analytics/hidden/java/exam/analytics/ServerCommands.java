package exam.analytics;

import java.time.Duration;
import java.util.List;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Servers that process and clean, time that passes, partitions that move. */
final class ServerCommands {
  private ServerCommands() {}

  /**
   * A server processes messages.
   *
   * @param alone whether no other server does at the same time
   */
  record Process(int maxMessages, boolean alone) implements StreamCommand {
    /** What process returned, and how many messages were not committed before and after. */
    record Processed(int polled, long before, long after) {}

    @Override
    public Object run(StreamServers servers, int server) {
      long before = servers.uncommitted();
      int polled = servers.server(server).process(maxMessages);
      return new Processed(polled, before, servers.uncommitted());
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      Processed processed = clauses.returned("4.2", answer, Processed.class);
      if (processed == null) {
        return;
      }
      clauses.that(
          "1.2",
          processed.polled() >= 0 && processed.polled() <= maxMessages,
          () -> "process(" + maxMessages + ") polls no more than that, but " + processed);
      if (!alone) {
        return;
      }
      clauses.that(
          "committed",
          "4.2",
          model.faulty || processed.before() - processed.after() == processed.polled(),
          () -> "what process polls is committed, but " + processed);
      if (processed.after() == 0) {
        model.settle();
      }
    }

    @Override
    public List<StreamModel> lost(StreamModel model) {
      model.faulty = true;
      return List.of(model);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String ruleOfFaults() {
      return "4.2";
    }

    @Override
    public String toString() {
      return "process(" + maxMessages + ")";
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof Processed it ? it.polled() + ", left " + it.after() : "";
    }
  }

  /** All servers process until nothing is left. */
  record Drain() implements StreamCommand {
    @Override
    public Object run(StreamServers servers, int server) {
      return servers.drain();
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      Long left = clauses.returned("4.2", answer, Long.class);
      clauses.that(
          "drained",
          "4.2",
          left != null && left == 0,
          () -> "when process returns 0 everywhere, every message is committed, but not " + left);
      model.settle();
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "all servers process until nothing is left";
    }
  }

  /**
   * Time passes.
   *
   * @param drains whether first all servers process, since no message waits longer than the lag
   */
  record Pass(Duration time, boolean drains) implements StreamCommand {
    @Override
    public Object run(StreamServers servers, int server) {
      long left = drains ? servers.drain() : 0;
      servers.pass(time);
      return left;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      if (drains) {
        new Drain().check(model, answer, clauses);
      }
      model.now = model.now.plus(time);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return (drains ? "all process, then " : "") + time + " passed";
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }
  }

  /** The partitions are assigned anew. */
  record Rebalance() implements StreamCommand {
    @Override
    public @Nullable Object run(StreamServers servers, int server) {
      servers.rebalance();
      return null;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      clauses.returned("4.3", answer);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "the partitions are assigned anew";
    }
  }

  /** A server forgets what recognises no repeat any more. */
  record Clean() implements StreamCommand {
    @Override
    public int level() {
      return 5;
    }

    @Override
    public @Nullable Object run(StreamServers servers, int server) {
      servers.server(server).clean();
      return null;
    }

    @Override
    public void check(StreamModel model, Answer answer, Clauses clauses) {
      clauses.returned("5.2", answer);
    }

    @Override
    public String ruleOfFaults() {
      return "4.1";
    }

    @Override
    public String toString() {
      return "clean";
    }
  }
}
