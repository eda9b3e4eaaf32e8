package katas.videostreaming;

import java.util.List;

/** The answer to {@link VideoService#submit}. */
public sealed interface SubmitResult {

  /** All parts are there, and the work begins, or has begun before. */
  record Accepted() implements SubmitResult {}

  /**
   * Parts are missing; nothing is begun.
   *
   * @param numbers which, in order, at least one
   */
  record MissingParts(List<Integer> numbers) implements SubmitResult {
    /** Copies the list. */
    public MissingParts {
      numbers = List.copyOf(numbers);
    }
  }
}
