package grader.cli;

import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.text.UsageMessages;

/** What a learner means by the id of a kata. */
final class KataParameter {
  private KataParameter() {}

  /**
   * The kata of this id.
   *
   * @throws UsageException with all ids, when there is none
   */
  static Kata of(Course course, String id) {
    return course
        .kata(id)
        .orElseThrow(
            () ->
                new UsageException(
                    UsageMessages.unknownKata(id, course.katas().stream().map(Kata::id).toList())));
  }
}
