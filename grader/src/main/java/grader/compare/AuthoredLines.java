package grader.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of a file somebody wrote.
 *
 * @param written lines that the starter does not have
 * @param ofStarter lines that are the starter's
 */
public record AuthoredLines(int written, int ofStarter) {
  /**
   * Counts the lines of every file.
   *
   * @param starterRoot the source root of the starter as it was given
   * @param yours lines by path below the source root
   */
  public static SortedMap<String, AuthoredLines> of(
      Path starterRoot, Map<String, List<String>> yours) {
    SortedMap<String, List<String>> given = Comparison.read(starterRoot);
    SortedMap<String, AuthoredLines> counts = new TreeMap<>();
    yours.forEach(
        (path, lines) -> counts.put(path, of(given.getOrDefault(path, List.of()), lines)));
    return counts;
  }

  private static AuthoredLines of(List<String> given, List<String> yours) {
    int written =
        DiffUtils.diff(given, yours).getDeltas().stream()
            .map(AbstractDelta::getTarget)
            .mapToInt(chunk -> chunk.size())
            .sum();
    return new AuthoredLines(written, yours.size() - written);
  }
}
