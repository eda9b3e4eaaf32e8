package exam.contentfeed;

import java.time.Duration;
import java.util.Locale;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedService;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** What happens beside requests of users: workers, time, a store that loses everything. */
final class OtherCommands {
  private OtherCommands() {}

  /**
   * A worker that throws keeps posts from followers: of authors who crossed the threshold, or any.
   */
  private static boolean hasReturned(FeedModel model, Answer answer, Clauses clauses) {
    return clauses.that(
        "worker",
        model.crossed.isEmpty() ? "2.3" : "2.1",
        answer instanceof Answer.Returned,
        () ->
            "fanOut must return, but "
                + (answer instanceof Answer.Threw threw ? "threw " + threw.thrown() : answer));
  }

  private static boolean isDrained(FeedModel model, Answer answer, Clauses clauses) {
    if (!hasReturned(model, answer, clauses)) {
      return false;
    }
    FeedServers.Drained drained = clauses.returned("2.3", answer, FeedServers.Drained.class);
    return drained != null && clauses.that("2.3", drained.isTold(), drained::toString);
  }

  /** A worker is called once. */
  record FanOut() implements FeedCommand {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public Object run(FeedServers servers, int server) {
      return servers.service(server).fanOut();
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (hasReturned(model, answer, clauses)) {
        Integer messages = clauses.returned("2.3", answer, Integer.class);
        clauses.that(
            "2.3",
            messages != null && messages >= 0,
            () -> "fanOut says how many messages: 0 or more");
      }
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String ruleOfFaults() {
      return "4.1";
    }

    @Override
    public String toString() {
      return "a worker fans out";
    }
  }

  /** Workers are called until nothing is left. */
  record DrainQueue() implements FeedCommand {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public Object run(FeedServers servers, int server) {
      return servers.drainQueue();
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (isDrained(model, answer, clauses)) {
        model.queueEmptied();
      }
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "workers empty the queue";
    }
  }

  /** The queue is emptied and a minute passes, so that everybody sees everything. */
  record Settle() implements FeedCommand {
    @Override
    public int level() {
      return 2;
    }

    @Override
    public Object run(FeedServers servers, int server) {
      FeedServers.Drained drained = servers.drainQueue();
      servers.world().pass(FeedModel.CONFIG.cacheTimeToLive());
      return drained;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      if (isDrained(model, answer, clauses)) {
        model.settled();
      }
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }

    @Override
    public String toString() {
      return "workers empty the queue, and "
          + words(FeedModel.CONFIG.cacheTimeToLive())
          + " passed";
    }
  }

  /** The partitions of the queue are shared out anew. */
  record Rebalance() implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      FeedConfig config = FeedModel.CONFIG;
      servers.world().simulation().rebalance(config.topic(), config.consumerGroup());
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      clauses.returned("4.1", answer);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "what workers have begun is delivered again";
    }
  }

  /** Time passes. */
  record Pass(Duration time) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.world().pass(time);
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      model.pass(time);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "then " + words(time) + " passed";
    }
  }

  /** Time passes in the middle of a race: a call may have looked at the clock before or after. */
  record PassMeanwhile(Duration time) implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.world().pass(time);
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      model.now = model.now.plus(time);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return words(time) + " passed";
    }
  }

  private static String words(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** The store loses everything. */
  record LoseStore() implements FeedCommand {
    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      servers.world().simulation().clearStore();
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      model.postsWhenLost = model.posts.size();
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "the store loses everything";
    }
  }

  /**
   * A call with an argument that the contract refuses.
   *
   * @param what in stories
   * @param type what must be thrown, or
   * @param other this, where two errors apply
   */
  record Misuse(
      String what,
      Class<? extends RuntimeException> type,
      Class<? extends RuntimeException> other,
      Call call)
      implements FeedCommand {

    /** The call. */
    interface Call {
      void on(FeedService service);
    }

    @Override
    public @Nullable Object run(FeedServers servers, int server) {
      call.on(servers.service(server));
      return null;
    }

    @Override
    public void check(FeedModel model, Answer answer, Clauses clauses) {
      clauses.refused("1.8", answer, type, other);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return what;
    }
  }
}
