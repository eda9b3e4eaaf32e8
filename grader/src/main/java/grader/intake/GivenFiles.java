package grader.intake;

import grader.course.Course;
import grader.course.Kata;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Files that a learner was given and hands in again with the rest: the modules that all katas use,
 * other katas where one is asked for, and of a whole repository what stands beside the katas. They
 * are told by their place, changed or not, never read, and count towards no limit. For one reading;
 * not safe for use by several threads.
 */
final class GivenFiles {
  private static final Pattern SHARED =
      Pattern.compile(
          "(^|.*/)(building-blocks|test-kit)/src/(main|kit|test)/java/katas/(blocks|kit)/.*");
  private static final String OTHERS = "other katas";
  private static final List<String> BESIDE_KATAS = List.of("solutions/", "grader/", ".ci/");

  private final Optional<Kata> own;
  private final Optional<Pattern> others;
  private final Set<String> kinds = new TreeSet<>();
  private int files;

  private GivenFiles(Optional<Kata> own, Optional<Pattern> others) {
    this.own = own;
    this.others = others;
  }

  /** What is given besides this kata; besides all katas when none is named. */
  static GivenFiles beside(Course course, Optional<Kata> kata) {
    return new GivenFiles(
        kata,
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
    return new GivenFiles(Optional.empty(), Optional.empty());
  }

  /**
   * Whether to leave this file out; what is left out is counted.
   *
   * @param top what stands before {@code katas/} in a whole repository; empty when it is none
   */
  boolean leavesOut(String path, Optional<String> top) {
    Optional<String> kind = kind(path, top);
    kind.ifPresent(
        it -> {
          kinds.add(it);
          files++;
        });
    return kind.isPresent();
  }

  /** The same without counting, for a file whose place in a repository is not known. */
  boolean isGiven(String path) {
    return kind(path, Optional.empty()).isPresent();
  }

  private Optional<String> kind(String path, Optional<String> top) {
    if (SHARED.matcher(path).matches()) {
      return Optional.of("building blocks and test kit");
    }
    if (top.isPresent()) {
      for (String folder : BESIDE_KATAS) {
        if (path.startsWith(top.get() + folder)) {
          return Optional.of("the course's " + folder.replace("/", ""));
        }
      }
      String katas = top.get() + "katas/";
      if (path.startsWith(katas) && !path.startsWith(katas + own.orElseThrow().id() + "/")) {
        return Optional.of(OTHERS);
      }
    }
    boolean other = others.filter(pattern -> pattern.matcher(path).matches()).isPresent();
    return other ? Optional.of(OTHERS) : Optional.empty();
  }

  /** One line for all that was left out; none when nothing was. */
  List<String> notes() {
    return files == 0 ? List.of() : List.of(IntakeMessages.givenLeftOut(kinds, files));
  }
}
