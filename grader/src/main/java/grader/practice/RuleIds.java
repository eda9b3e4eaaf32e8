package grader.practice;

import grader.course.RuleId;
import java.util.Comparator;
import java.util.Optional;

/** Ids of rules as they stand in the file, in the order of the brief. */
final class RuleIds {
  /** Level, then number; what is no id comes last. */
  static final Comparator<String> ORDER =
      Comparator.comparing(
              RuleId::parse,
              Comparator.comparing((Optional<RuleId> id) -> id.isEmpty())
                  .thenComparing((a, b) -> a.isEmpty() ? 0 : a.get().compareTo(b.get())))
          .thenComparing(Comparator.naturalOrder());

  private RuleIds() {}
}
