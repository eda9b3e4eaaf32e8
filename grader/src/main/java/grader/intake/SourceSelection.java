package grader.intake;

import grader.course.Kata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says by its place what each file is: one of the learner's own sources, a given one to compare, or
 * none of both.
 *
 * <p>The learner's source root is a {@code src/main/java} with the package of the kata. Of several
 * the one counts that stands in {@code katas/ID}, never one of the course's solutions while there
 * is another, then those nearest to the top, so that older copies below do not mix into it. Without
 * such a root any source root counts, and without any all files.
 */
final class SourceSelection {
  private static final String MAIN = "src/main/java/";
  private static final String CONTRACT = "src/api/java/";
  private static final String TESTS = "src/test/java/";
  private static final Pattern OF_COURSE = Pattern.compile("(^|/)(solutions|grader|alternatives)/");

  /** Where one file belongs. */
  enum Part {
    MAIN,
    CONTRACT,
    TEST,
    GIVEN,
    OUTSIDE
  }

  private final Map<String, Part> parts = new HashMap<>();
  private final List<String> outside = new ArrayList<>();
  private final GivenFiles given;
  private final boolean loose;

  private SourceSelection(
      List<String> paths, Set<String> roots, Optional<String> top, GivenFiles given) {
    this.given = given;
    loose = roots.isEmpty();
    for (String path : paths) {
      Part part = given.leavesOut(path, top) ? Part.GIVEN : partOf(path, roots);
      parts.put(path, part);
      if (part == Part.OUTSIDE && !OF_COURSE.matcher(path).find()) {
        outside.add(path);
      }
    }
  }

  /** The root that holds the kata's own package; empty when there is none. */
  static Optional<SourceSelection> byPackage(List<String> paths, Kata kata, GivenFiles given) {
    Comparator<String> best =
        Comparator.comparingInt((String root) -> rank(root, kata))
            .thenComparingInt(SourceSelection::depth);
    Set<String> found = rootsOf(paths, kata);
    Optional<String> first = found.stream().min(best);
    return first.map(
        it -> {
          Set<String> roots = new TreeSet<>(found);
          roots.removeIf(root -> best.compare(root, it) != 0);
          String home = "katas/" + kata.id() + "/" + MAIN;
          Optional<String> top =
              rank(it, kata) == 0
                  ? Optional.of(it.substring(0, it.length() - home.length()))
                  : Optional.empty();
          return new SourceSelection(paths, roots, top, given);
        });
  }

  /** The source roots nearest to the top, whatever they hold; empty when there is none. */
  static Optional<SourceSelection> byRoot(List<String> paths, GivenFiles given) {
    Set<String> roots = new TreeSet<>();
    for (String path : paths) {
      if (!given.isGiven(path)) {
        rootOf(path).ifPresent(roots::add);
      }
    }
    int depth = roots.stream().mapToInt(SourceSelection::depth).min().orElse(0);
    roots.removeIf(root -> depth(root) > depth);
    return roots.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceSelection(paths, roots, Optional.empty(), given));
  }

  /** All files, for sources without a root. */
  static SourceSelection loose(List<String> paths, GivenFiles given) {
    return new SourceSelection(paths, Set.of(), Optional.empty(), given);
  }

  /** Of a part of the course itself, where nothing is given. */
  static SourceSelection ofCourse(List<String> paths) {
    GivenFiles given = GivenFiles.none();
    return byRoot(paths, given).orElseGet(() -> loose(paths, given));
  }

  /** The source roots that hold the package of a kata. */
  static Set<String> rootsOf(List<String> paths, Kata kata) {
    String own = MAIN + kata.packageName().replace('.', '/') + "/";
    Pattern pattern = Pattern.compile("(?s)((?:^|.*?/)" + Pattern.quote(MAIN) + ")(.*)");
    Set<String> roots = new TreeSet<>();
    for (String path : paths) {
      Matcher matcher = pattern.matcher(path);
      if (matcher.matches() && (MAIN + matcher.group(2)).startsWith(own)) {
        roots.add(matcher.group(1));
      }
    }
    return roots;
  }

  /** What a file is. */
  Part of(String path) {
    return parts.getOrDefault(path, Part.OUTSIDE);
  }

  /** Where a given file belongs below its root: {@code katas/booking/Seat.java}. */
  String place(String path) {
    String root = of(path) == Part.CONTRACT ? CONTRACT : TESTS;
    return path.substring(path.indexOf(root) + root.length());
  }

  /** Whether there is no source root, so that any file may be a test or a source. */
  boolean isLoose() {
    return loose;
  }

  /** What was left out: of the given files one line, of others one line. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(given.notes());
    if (!outside.isEmpty()) {
      notes.add(IntakeMessages.outsideLeftOut(outside));
    }
    return notes;
  }

  private static Part partOf(String path, Set<String> roots) {
    if (roots.isEmpty()) {
      return path.contains(CONTRACT) ? Part.CONTRACT : path.contains(TESTS) ? Part.TEST : Part.MAIN;
    }
    for (String root : roots) {
      String module = root.substring(0, root.length() - MAIN.length());
      if (path.startsWith(root)) {
        return Part.MAIN;
      } else if (path.startsWith(module + CONTRACT)) {
        return Part.CONTRACT;
      } else if (path.startsWith(module + TESTS)) {
        return Part.TEST;
      }
    }
    return Part.OUTSIDE;
  }

  private static Optional<String> rootOf(String path) {
    int at = path.startsWith(MAIN) ? 0 : path.indexOf("/" + MAIN) + 1;
    boolean is = path.startsWith(MAIN) || at > 0;
    return is ? Optional.of(path.substring(0, at + MAIN.length())) : Optional.empty();
  }

  private static int rank(String root, Kata kata) {
    String home = "katas/" + kata.id() + "/" + MAIN;
    if (root.equals(home) || root.endsWith("/" + home)) {
      return 0;
    }
    return OF_COURSE.matcher(root).find() ? 2 : 1;
  }

  private static int depth(String root) {
    return (int) root.chars().filter(c -> c == '/').count();
  }
}
