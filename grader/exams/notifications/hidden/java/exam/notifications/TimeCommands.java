package exam.notifications;

import exam.notifications.NotificationCommand.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.Channel;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import org.jspecify.annotations.Nullable;

/** Commands that let servers process, time pass, and providers fail. */
final class TimeCommands {
  private static final int MOST_ROUNDS = 200;

  private TimeCommands() {}

  /** A server processes until nothing is left to do. */
  record Drain() implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      List<Processed.Round> rounds = new ArrayList<>();
      Processed.Round round;
      do {
        round = cluster.round(server);
        rounds.add(round);
      } while ((round.crashed() || round.result() > 0) && rounds.size() < MOST_ROUNDS);
      rounds.add(cluster.round(server));
      return new Processed(rounds);
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      boolean campaign = !model.unfinished.isEmpty();
      Processed processed = clauses.returned(campaign ? "5.1" : "1.4", answer, Processed.class);
      if (processed != null) {
        model.acceptCampaigns();
        ModelDigests.assemble(model);
        List<Processed.Round> rounds = processed.rounds();
        clauses.that(
            "1.4",
            processed.isDrained() && rounds.get(rounds.size() - 2).result() == 0,
            () -> "process must return 0 at last, and again, but returned " + processed);
        ProcessCheck.check(model, processed, clauses);
      }
    }

    @Override
    public String toString() {
      return "process until it returns 0";
    }
  }

  /** Time passes in steps, and a server processes after each until nothing is left to do. */
  record DrainFor(Duration step, int steps) implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      List<Object> processed = new ArrayList<>();
      for (int i = 0; i < steps; i++) {
        cluster.world().pass(step);
        processed.add(new Drain().run(cluster, server));
      }
      return processed;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      List<?> all = clauses.returned("1.4", answer, List.class);
      for (int i = 0; all != null && i < all.size(); i++) {
        model.now = model.now.plus(step);
        new Drain().check(model, new Answer.Returned(all.get(i)), clauses);
      }
    }

    @Override
    public String toString() {
      return steps + " times " + step + " pass, then process until it returns 0";
    }
  }

  /** A server processes one round; when no digest and no campaign is due. */
  record OneRound() implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      return new Processed(List.of(cluster.round(server)));
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Processed processed = clauses.returned("1.4", answer, Processed.class);
      if (processed != null) {
        ProcessCheck.check(model, processed, clauses);
      }
    }

    @Override
    public String toString() {
      return "process one round";
    }
  }

  /** Time passes. */
  record Pass(Duration time) implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      cluster.world().pass(time);
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      model.now = model.now.plus(time);
    }

    @Override
    public String toString() {
      return time + " pass";
    }
  }

  /** Providers of a channel take longer, or as long as ever. */
  record Slow(Channel channel, Duration time) implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      Fate.providers(channel).forEach(provider -> cluster.provider(provider).takes(time));
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      model.slowDown(channel, time);
    }

    @Override
    public String toString() {
      return "calls by " + channel + " take " + time;
    }
  }

  /** All providers work again. */
  record Recover() implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      for (ScriptedProvider provider : cluster.world().providers()) {
        provider.recover();
        provider.takes(Duration.ZERO);
      }
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      List.of(Channel.values()).forEach(channel -> model.slowDown(channel, Duration.ZERO));
    }

    @Override
    public String toString() {
      return "all providers work again";
    }
  }

  /** What the next calls of a provider get. */
  record Script(List<String> providers, List<Response> responses) implements Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      for (String provider : providers) {
        cluster.provider(provider).next(responses.toArray(Response[]::new));
      }
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {}

    @Override
    public String toString() {
      return "the next calls of " + providers + " get " + responses;
    }
  }
}
