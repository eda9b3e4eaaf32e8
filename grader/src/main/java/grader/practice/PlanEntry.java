package grader.practice;

import java.util.List;
import java.util.Optional;

/**
 * One line of the plan.
 *
 * @param from its first day, counted from 1
 * @param to its last day, at least {@code from}
 * @param kata the id of its kata; empty for mocks and reviews
 * @param passes what is to be done with the kata, in order
 * @param mocks how many mock interviews
 * @param review what to look back at; empty when it is no review
 */
public record PlanEntry(
    int from, int to, String kata, List<Pass> passes, int mocks, String review) {
  private static final String MOCK = "mock";
  private static final String REVIEW = "review: ";

  /** Copies the passes. */
  public PlanEntry {
    passes = List.copyOf(passes);
  }

  /**
   * Reads one line of {@code katas/plan.csv}.
   *
   * @param what passes, or the word mock as often as it is to be done, or {@code review: } and a
   *     text
   */
  static PlanEntry of(int from, int to, String kata, String what) {
    if (what.startsWith(REVIEW)) {
      return new PlanEntry(from, to, kata, List.of(), 0, what.substring(REVIEW.length()));
    }
    List<String> words = List.of(what.split(" "));
    List<Pass> passes = words.stream().map(Pass::parse).flatMap(Optional::stream).toList();
    int mocks = (int) words.stream().filter(MOCK::equals).count();
    if (passes.size() + mocks != words.size() || passes.isEmpty() != kata.isEmpty()) {
      throw new IllegalArgumentException(what);
    }
    return new PlanEntry(from, to, kata, passes, mocks, "");
  }

  /** Which week, counted from 1. */
  public int week() {
    return (from - 1) / 7 + 1;
  }

  boolean isReview() {
    return !review.isEmpty();
  }
}
