package katas.kit.spec;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import katas.blocks.NotImplementedException;
import katas.kit.Exploration;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Runs random histories on a submission and on the model, once, and tells each rule's test how they
 * differ under that rule. Seeds come from the {@link Salt}.
 *
 * <pre>{@code
 * private static final Histories<FeedModel, FeedServers> HISTORIES =
 *     Histories.of(SPECIFICATION).number(120).length(40);
 *
 * void r1_4_whoever_is_unfollowed_is_gone() {
 *   HISTORIES.expect("1.4");
 * }
 * }</pre>
 *
 * <p>A history ends where submission and model differ; others go on. The history is then shrunk to
 * the shortest that differs in the same clause, and told under the rule that this one breaks. A
 * rule to which no history came fails too. One line replays the shortest history.
 *
 * <p>A command that the submission has not written yet is left out, and the rules of its {@link
 * Command#level} and of those after it fail.
 */
public final class Histories<M extends Model<M>, C extends Cluster> {
  /**
   * The system property for mutation analysis, which asks only whether a test fails, and asks the
   * test that comes first: no history comes after the first that differs, none is shrunk, and every
   * rule fails.
   */
  public static final String FIRST_DIFFERENCE = "katas.histories.firstDifference";

  private static final String REPLAY_PREFIX = "history:";

  /** Of each clause and rule so many differing histories are shrunk: they may have other causes. */
  private static final int SHRUNK_OF_A_KIND = 2;

  private static final int TRIES_OF_ONE = 250;
  private static final int TRIES_OF_ALL = 1_500;

  private final Specification<M, C> specification;
  private int number = 100;
  private int length = 40;
  private boolean faults = true;
  private @Nullable Findings findings;
  private final UnwrittenCommands unwritten = new UnwrittenCommands();
  private int tries = TRIES_OF_ALL;

  private Histories(Specification<M, C> specification) {
    this.specification = specification;
  }

  /** Histories of this specification. */
  public static <M extends Model<M>, C extends Cluster> Histories<M, C> of(
      Specification<M, C> specification) {
    return new Histories<>(specification);
  }

  /** Sets how many histories there are; 100 by default. */
  public Histories<M, C> number(int histories) {
    number = histories;
    return this;
  }

  /** Sets how many commands a history has at most; 40 by default. */
  public Histories<M, C> length(int commands) {
    length = commands;
    return this;
  }

  /** Breaks nothing; by default half of the histories have lost calls and crashes. */
  public Histories<M, C> withoutFaults() {
    faults = false;
    return this;
  }

  /**
   * Fails when a history differs under this rule, or when none came as far as the rule.
   *
   * @throws AssertionError which tells the shortest such history
   * @throws NotImplementedException when the submission threw it in a command of the rule's level
   *     or of one before
   */
  public void expect(String rule) {
    Findings found = findings;
    if (found == null) {
      found = run();
      findings = found;
    }
    if (isFirstDifferenceEnough()) {
      found.failures().values().forEach(Assertions::fail);
    }
    found.expect(rule);
  }

  private static boolean isFirstDifferenceEnough() {
    return Boolean.getBoolean(FIRST_DIFFERENCE);
  }

  private Findings run() {
    Map<String, Integer> judged = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    try {
      String replay = System.getProperty(Exploration.REPLAY, "");
      if (replay.startsWith(REPLAY_PREFIX)) {
        Script script = Script.parse(replay.substring(REPLAY_PREFIX.length()));
        report(execution(script), judged, failures);
      } else {
        runAll(judged, failures);
      }
    } catch (NotImplementedException e) {
      return new Findings(judged, failures, level -> Optional.of(e));
    }
    return new Findings(judged, failures, unwritten::upTo);
  }

  private void runAll(Map<String, Integer> judged, Map<String, String> failures) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (int history = 1; history <= number; history++) {
      HistoryExecution<M, C> run = execution(history);
      Difference difference = run.difference();
      if (difference != null && isFirstDifferenceEnough()) {
        report(run, judged, failures);
        return;
      }
      boolean shrinks =
          difference != null
              && tries > 0
              && kinds.merge(difference.kind() + difference.rule(), 1, Integer::sum)
                  <= SHRUNK_OF_A_KIND;
      report(shrinks ? shrunk(run, difference.kind()) : run, judged, shrinks ? failures : null);
    }
  }

  private HistoryExecution<M, C> execution(int history) {
    return unwritten.leftOut(
        () -> {
          Random random = Salt.random(specification.name(), history);
          int steps = 1 + length / 4 + random.nextInt(1 + length * 3 / 4);
          return HistoryExecution.random(specification, unwritten, random, steps, faults);
        });
  }

  private HistoryExecution<M, C> execution(Script script) {
    return unwritten.leftOut(() -> HistoryExecution.of(specification, unwritten, script));
  }

  private HistoryExecution<M, C> shrunk(HistoryExecution<M, C> run, String kind) {
    int most = Math.min(tries, TRIES_OF_ONE);
    Script shortest =
        Shrinker.shrink(
            run.script(),
            script -> {
              tries--;
              Difference other = execution(script).difference();
              return other != null && other.kind().equals(kind);
            },
            most);
    HistoryExecution<M, C> told = execution(shortest);
    if (told.difference() == null) {
      throw new IllegalStateException("a history does not differ twice: is there chance?");
    }
    return told;
  }

  private static void report(
      HistoryExecution<?, ?> run, Map<String, Integer> judged, @Nullable Map<String, String> told) {
    run.clauses().judged().forEach((rule, times) -> judged.merge(rule, times, Integer::sum));
    Difference difference = run.difference();
    if (difference != null && told != null) {
      String replay = "replay: -D" + Exploration.REPLAY + "=" + REPLAY_PREFIX;
      told.putIfAbsent(
          difference.rule(), difference + "\n" + run.story() + replay + run.script().text());
    }
  }
}
