package grader.intake;

import grader.course.Course;
import grader.course.Kata;
import grader.text.LearnerMessages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sources that a learner was given and hands in again with the rest: the modules that all katas
 * use, and the starters of other katas. They are told apart by their place and left out, changed or
 * not.
 */
final class GivenFiles {
  /** For submissions of the course itself, which hold nothing but what differs. */
  static final GivenFiles NONE = new GivenFiles(List.of(), List.of());

  private final List<Path> shared;
  private final List<Kata> others;

  GivenFiles(Course course, Kata kata) {
    this(
        course.sharedRoots(),
        course.katas().stream().filter(each -> !each.id().equals(kata.id())).toList());
  }

  private GivenFiles(List<Path> shared, List<Kata> others) {
    this.shared = shared;
    this.others = others;
  }

  boolean has(SourceFile source) {
    return isShared(source) || isOfOther(source);
  }

  /** One line for each kind of files that is left out. */
  List<String> notes(List<SourceFile> sources) {
    List<String> notes = new ArrayList<>();
    if (sources.stream().anyMatch(this::isShared)) {
      notes.add(LearnerMessages.SHARED_LEFT_OUT);
    }
    long ofOthers = sources.stream().filter(this::isOfOther).count();
    if (ofOthers > 0) {
      notes.add(LearnerMessages.otherKatasLeftOut(ofOthers));
    }
    return notes;
  }

  private boolean isShared(SourceFile source) {
    return shared.stream().anyMatch(root -> exists(root, source.place()));
  }

  private boolean isOfOther(SourceFile source) {
    return others.stream()
        .anyMatch(
            kata ->
                source.path().contains(kata.id() + "/src/main/java/")
                    && SourceLayout.isOf(kata, source));
  }

  private static boolean exists(Path root, String place) {
    try {
      return Files.isRegularFile(root.resolve(place));
    } catch (InvalidPathException e) { // letters that this machine's file names cannot have
      return false;
    }
  }
}
