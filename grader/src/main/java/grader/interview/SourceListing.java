package grader.interview;

import grader.course.Kata;
import grader.intake.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A candidate's sources as a page can bear them: at most 2,000 lines of a file and 20,000 in all.
 *
 * @param lines by path below the source root; by the path in the submission where that is no path
 *     of the kata, or taken
 * @param roots where the sources stand in the submission; each is empty or ends in a slash
 */
record SourceListing(Map<String, List<String>> lines, List<String> roots) {
  private static final int MAX_LINES_PER_FILE = 2_000;
  private static final int MAX_LINES = 20_000;

  static SourceListing of(Kata kata, List<SourceFile> sources) {
    Map<String, List<String>> lines = new TreeMap<>();
    List<String> roots = new ArrayList<>();
    int left = MAX_LINES;
    for (SourceFile source : sources) {
      List<String> shown = cut(source.text().lines().toList(), Math.min(left, MAX_LINES_PER_FILE));
      left = Math.max(0, left - shown.size());
      boolean ofKata = source.packageName().startsWith(kata.packageName());
      String key = ofKata && !lines.containsKey(source.place()) ? source.place() : source.path();
      lines.put(key, shown);
      roots.add(root(source));
    }
    return new SourceListing(lines, roots.stream().distinct().sorted().toList());
  }

  private static List<String> cut(List<String> lines, int most) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.add(InterviewMessages.cut(lines.size() - most));
    return kept;
  }

  private static String root(SourceFile source) {
    String path = source.path();
    return path.endsWith(source.place())
        ? path.substring(0, path.length() - source.place().length())
        : path.substring(0, path.lastIndexOf('/') + 1);
  }
}
