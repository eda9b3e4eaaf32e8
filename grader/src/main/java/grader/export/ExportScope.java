package grader.export;

import grader.course.Course;
import grader.course.Kata;
import java.util.List;

/**
 * What is exported.
 *
 * @param katas all katas of the course, or one for a candidate
 * @param solutions whether to add the branch of the solutions
 */
public record ExportScope(Course course, List<Kata> katas, boolean solutions) {
  /** Copies the list. */
  public ExportScope {
    katas = List.copyOf(katas);
  }

  /** Everything that a learner gets. */
  public static ExportScope all(Course course, boolean solutions) {
    return new ExportScope(course, course.katas(), solutions);
  }

  /** One kata with the modules that it needs, and no word of the others. */
  public static ExportScope of(Course course, Kata kata, boolean solutions) {
    return new ExportScope(course, List.of(kata), solutions);
  }

  /** Whether this is one kata out of several. */
  boolean isSingle() {
    return katas.size() == 1 && course.katas().size() > 1;
  }

  /** Whether the kata with this id, or a folder of {@code katas/} that is none, is in it. */
  boolean has(String folder) {
    return katas.stream().anyMatch(kata -> kata.id().equals(folder))
        || course.kata(folder).isEmpty();
  }
}
