package grader.intake;

import grader.course.Course;
import grader.course.Kata;
import grader.text.LearnerMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files that a learner was given and hands in again with the rest: the modules that all katas use,
 * and other katas where one is asked for. They are told by their place, changed or not, never read,
 * and count towards no limit. For one reading; not safe for use by several threads.
 */
final class GivenFiles {
  private static final Pattern SHARED =
      Pattern.compile(
          "(^|.*/)(building-blocks|test-kit)/src/(main|kit|test)/java/katas/(blocks|kit)/.*");

  private final Optional<Pattern> others;
  private boolean foundShared;
  private int ofOthers;

  private GivenFiles(Optional<Pattern> others) {
    this.others = others;
  }

  /** What is given besides this kata; besides all katas when none is named. */
  static GivenFiles beside(Course course, Optional<Kata> kata) {
    return new GivenFiles(
        kata.map(
            own ->
                Pattern.compile(
                    course.katas().stream()
                        .filter(each -> !each.id().equals(own.id()))
                        .map(each -> Pattern.quote(each.id()))
                        .collect(
                            Collectors.joining(
                                "|", "(^|.*/)(", ")/src/(api|main|test)/java/katas/.*")))));
  }

  /** Nothing is given: for the course's own files. */
  static GivenFiles none() {
    return new GivenFiles(Optional.empty());
  }

  /** Whether to leave this file out; what is left out is remembered. */
  boolean leavesOut(String path) {
    if (SHARED.matcher(path).matches()) {
      foundShared = true;
      return true;
    }
    if (others.filter(pattern -> pattern.matcher(path).matches()).isPresent()) {
      ofOthers++;
      return true;
    }
    return false;
  }

  /** One line for each kind of files that was left out. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (foundShared) {
      notes.add(LearnerMessages.SHARED_LEFT_OUT);
    }
    if (ofOthers > 0) {
      notes.add(LearnerMessages.otherKatasLeftOut(ofOthers));
    }
    return notes;
  }
}
