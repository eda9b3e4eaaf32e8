package katas.kit.spec;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what a model says of one answer, clause by clause, each with the rule that it stands
 * for. The first clause that does not hold is the {@link Difference}.
 */
public final class Clauses {
  private final Map<String, Integer> judged = new TreeMap<>();
  private @Nullable Difference difference;

  /**
   * Judges a clause.
   *
   * @param rule its number, for example {@code "1.4"}
   * @param holds whether the answer fits
   * @param problem what was expected and what came; asked only when it does not hold
   * @return {@code holds}
   */
  public boolean that(String rule, boolean holds, Supplier<String> problem) {
    return that(rule, rule, holds, problem);
  }

  /**
   * Judges a clause that several rules promise, of which the state says the one in question.
   *
   * @param kind names the clause, whatever the rule, so that a shorter history of the same
   *     difference is told under the rule that fits it
   */
  public boolean that(String kind, String rule, boolean holds, Supplier<String> problem) {
    judged.merge(rule, 1, Integer::sum);
    if (!holds && difference == null) {
      difference = new Difference(kind, rule, problem.get());
    }
    return holds;
  }

  /** Judges that a call of this rule returned, and gives what it returned. */
  public <T> @Nullable T returned(String rule, Answer answer, Class<T> type) {
    boolean holds = answer instanceof Answer.Returned returned && type.isInstance(returned.value());
    that(rule, holds, () -> "the call must return, but it " + words(answer));
    return holds ? type.cast(((Answer.Returned) answer).value()) : null;
  }

  /** Judges that a call without a result returned. */
  public boolean returned(String rule, Answer answer) {
    return that(
        rule,
        answer instanceof Answer.Returned,
        () -> "the call must return, but it " + words(answer));
  }

  /** Judges that a call was refused by exactly this exception. */
  public boolean refused(String rule, Answer answer, Class<? extends RuntimeException> type) {
    return that(
        rule,
        answer instanceof Answer.Threw threw && threw.thrown().getClass() == type,
        () -> type.getSimpleName() + " must be thrown, but the call " + words(answer));
  }

  static String words(Answer answer) {
    if (answer instanceof Answer.Threw threw) {
      return "threw " + threw.thrown();
    }
    if (answer instanceof Answer.Lost lost) {
      return "gave no answer, " + lost.why();
    }
    Object value = ((Answer.Returned) answer).value();
    return value == null ? "returned" : "returned " + value;
  }

  /** The first clause that does not hold, or null. */
  @Nullable Difference difference() {
    return difference;
  }

  /** How often clauses of each rule were judged. */
  Map<String, Integer> judged() {
    return judged;
  }

  /** Notes that a history came to this rule. */
  void reached(String rule) {
    judged.merge(rule, 1, Integer::sum);
  }

  /** Adds what was judged of another possible state. */
  void add(Clauses other) {
    other.judged.forEach((rule, times) -> judged.merge(rule, times, Integer::sum));
    difference = difference == null ? other.difference : difference;
  }

  /** Forgets the difference: another possible state fits. */
  void forgive() {
    difference = null;
  }
}
