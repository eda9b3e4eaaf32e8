package exam.analytics;

import exam.analytics.OperatorUnderTest.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.Emission;
import katas.analytics.OperatorConfig;
import katas.analytics.WindowSpec;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** What happens to a window operator. Answer and state are compared wholly after each call. */
interface WindowCommand extends Command<WindowModel, OperatorUnderTest> {

  @Override
  default boolean isRequest() {
    return false;
  }

  /**
   * Compares what was seen with the model after the call.
   *
   * @param permitted the emissions that the call may return, at least one list
   */
  static void compare(
      WindowModel model, Answer answer, List<List<Emission>> permitted, Clauses clauses) {
    String rule =
        model.spec instanceof WindowSpec.Session
            ? "2.6"
            : model.spec instanceof WindowSpec.Sliding ? "2.5" : "2.1";
    Seen seen = clauses.returned(rule, answer, Seen.class);
    if (seen == null) {
      return;
    }
    Optional<Instant> watermark = Optional.ofNullable(model.watermark);
    clauses.that(
        "watermark",
        model.idleMattered ? "2.3" : "2.2",
        seen.watermark().equals(watermark),
        () -> "the watermark is " + text(watermark) + ", but was " + text(seen.watermark()));
    List<Emission> expected = permitted.get(0);
    boolean corrects = retracts(expected) || retracts(seen.emissions());
    clauses.that(
        "emissions",
        rule.equals("2.1") && corrects ? "2.4" : rule,
        permitted.contains(seen.emissions()),
        () -> "emitted is " + expected + ", but was " + seen.emissions());
    clauses.that(
        "dropped",
        rule.equals("2.1") ? "2.4" : rule,
        seen.dropped() == model.dropped,
        () -> model.dropped + " events are dropped, but droppedEvents was " + seen.dropped());
    seen.retained()
        .ifPresent(
            retained ->
                clauses.that(
                    "5.3",
                    retained == model.panes.size(),
                    () ->
                        model.panes.size()
                            + " windows have events and are not closed, but retainedWindows was "
                            + retained));
  }

  private static String text(Optional<Instant> watermark) {
    return watermark.map(Instant::toString).orElse("none");
  }

  private static boolean retracts(List<Emission> emissions) {
    return emissions.stream().anyMatch(each -> !each.retracts().isEmpty());
  }

  /** An operator is started. */
  record Start(WindowSpec spec, OperatorConfig config, Instant base) implements WindowCommand {
    @Override
    public Object run(OperatorUnderTest operator, int server) {
      operator.start(spec, config);
      return operator.seen(List.of());
    }

    @Override
    public void check(WindowModel model, Answer answer, Clauses clauses) {
      model.start(spec, config, base);
      compare(model, answer, List.of(List.of()), clauses);
    }

    @Override
    public String toString() {
      return "an operator of " + spec + " starts, " + config;
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }
  }

  /** An event comes. */
  record Event(int partition, String key, Instant at) implements WindowCommand {
    @Override
    public Object run(OperatorUnderTest operator, int server) {
      return operator.seen(operator.operator().onEvent(partition, key, at));
    }

    @Override
    public void check(WindowModel model, Answer answer, Clauses clauses) {
      List<List<Emission>> permitted = new ArrayList<>();
      WindowModel lazy = model.copy();
      permitted.add(model.event(partition, key, at, true));
      permitted.add(lazy.event(partition, key, at, false));
      compare(model, answer, permitted, clauses);
    }

    @Override
    public String toString() {
      return "event of '" + key + "' at " + at + " in partition " + partition;
    }
  }

  /** The operator looks at the clock. */
  record Tick() implements WindowCommand {
    @Override
    public Object run(OperatorUnderTest operator, int server) {
      return operator.seen(operator.operator().tick());
    }

    @Override
    public void check(WindowModel model, Answer answer, Clauses clauses) {
      compare(model, answer, List.of(model.tick()), clauses);
    }

    @Override
    public String toString() {
      return "tick";
    }
  }

  /** Time passes by the clock, and nobody looks. */
  record Pass(Duration time) implements WindowCommand {
    @Override
    public Object run(OperatorUnderTest operator, int server) {
      operator.simulation().advance(time);
      return operator.seen(List.of());
    }

    @Override
    public void check(WindowModel model, Answer answer, Clauses clauses) {
      model.clock = model.clock.plus(time);
      compare(model, answer, List.of(List.of()), clauses);
    }

    @Override
    public String toString() {
      return time + " passed";
    }

    @Override
    public String told(Answer.Returned answer) {
      return "";
    }
  }

  /** A call that the contract refuses; it changes nothing. */
  record Misuse(int partition, @Nullable String key, @Nullable Instant at)
      implements WindowCommand {
    @Override
    public Object run(OperatorUnderTest operator, int server) {
      try {
        operator.operator().onEvent(partition, Nulls.of(key), Nulls.of(at));
      } catch (IllegalArgumentException e) {
        boolean fits = key != null && at != null;
        return fits ? operator.seen(List.of()) : "threw " + e;
      } catch (NullPointerException e) {
        boolean fits = key == null || at == null;
        return fits ? operator.seen(List.of()) : "threw " + e;
      }
      return "took it";
    }

    @Override
    public void check(WindowModel model, Answer answer, Clauses clauses) {
      boolean refused = answer instanceof Answer.Returned it && it.value() instanceof Seen;
      clauses.that(
          "misuse",
          "2.1",
          refused,
          () -> "a call with null or an unknown partition is refused, but it " + said(answer));
      if (refused) {
        compare(model, answer, List.of(List.of()), clauses);
      }
    }

    private static String said(Answer answer) {
      return answer instanceof Answer.Returned it ? String.valueOf(it.value()) : answer.toString();
    }
  }
}
