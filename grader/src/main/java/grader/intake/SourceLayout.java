package grader.intake;

import grader.course.Kata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts the files of a submission: the learner's source root wherever it lies, the given folders
 * beside it, and loose files when there is no source root at all. Of several source roots the ones
 * nearest to the top count, so that alternatives below a solution do not mix into it.
 */
final class SourceLayout {
  private static final String MAIN = "src/main/java/";
  private static final String CONTRACT = "src/api/java/";
  private static final String TESTS = "src/test/java/";

  private final List<SourceFile> main = new ArrayList<>();
  private final Map<String, String> contract = new TreeMap<>();
  private final Map<String, String> tests = new TreeMap<>();

  SourceLayout(SubmittedFiles files) {
    int depth = files.paths().stream().mapToInt(SourceLayout::depthOfRoot).min().orElse(0);
    boolean rooted = depth < Integer.MAX_VALUE;
    for (String path : files.paths()) {
      if (path.contains(CONTRACT)) {
        contract.put(path, below(CONTRACT, path));
      } else if (path.contains(TESTS)) {
        tests.put(path, below(TESTS, path));
      } else if (rooted ? depthOfRoot(path) == depth : !isLooseTest(path, files)) {
        main.add(source(path, files.text(path)));
      }
    }
  }

  /** The learner's own sources. */
  List<SourceFile> main() {
    return main;
  }

  /** Files below a contract folder: path in the submission to path below the folder. */
  Map<String, String> contract() {
    return contract;
  }

  /** Files below a test folder: path in the submission to path below the folder. */
  Map<String, String> tests() {
    return tests;
  }

  /** Whether a source stands in the kata's package or below it. */
  static boolean isOf(Kata kata, SourceFile source) {
    String own = kata.packageName();
    return source.packageName().equals(own) || source.packageName().startsWith(own + ".");
  }

  private static int depthOfRoot(String path) {
    int at = path.indexOf(MAIN);
    boolean isRoot = at == 0 || at > 0 && path.charAt(at - 1) == '/';
    return isRoot
        ? (int) path.substring(0, at).chars().filter(c -> c == '/').count()
        : Integer.MAX_VALUE;
  }

  private static boolean isLooseTest(String path, SubmittedFiles files) {
    return path.toLowerCase(Locale.ROOT).endsWith("test.java")
        && files.text(path).contains("org.junit");
  }

  private static SourceFile source(String path, String text) {
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    String packageName = PackageClause.of(text).orElseGet(() -> packageOfFolder(path));
    return new SourceFile(path, packageName, fileName, text);
  }

  private static String packageOfFolder(String path) {
    String place = path.contains(MAIN) ? below(MAIN, path) : path;
    int slash = place.lastIndexOf('/');
    return slash < 0 ? "" : place.substring(0, slash).replace('/', '.');
  }

  private static String below(String root, String path) {
    return path.substring(path.indexOf(root) + root.length());
  }
}
