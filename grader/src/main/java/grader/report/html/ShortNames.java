package grader.report.html;

import java.util.List;

/** Short names of submissions. */
final class ShortNames {
  private static final String SEPARATORS = "/\\";

  private ShortNames() {}

  /** The last part of a path; all of it when it has only one. */
  static String last(String path) {
    int end = path.length();
    while (end > 0 && SEPARATORS.indexOf(path.charAt(end - 1)) >= 0) {
      end--;
    }
    int begin = end;
    while (begin > 0 && SEPARATORS.indexOf(path.charAt(begin - 1)) < 0) {
      begin--;
    }
    return begin == end ? path : path.substring(begin, end);
  }

  /**
   * The last parts, or the whole paths when two of the last parts are equal, or when one is no path
   * at all but a student's name.
   */
  static List<String> shortest(List<String> paths) {
    if (paths.stream().anyMatch(path -> !path.contains("/") && !path.contains("\\"))) {
      return paths;
    }
    List<String> last = paths.stream().map(ShortNames::last).toList();
    return last.stream().distinct().count() == paths.size() ? last : paths;
  }
}
