package grader.intake;

import java.util.Set;

/** Names of what builds, editors and systems leave beside sources; nobody meant to hand it in. */
final class IgnoredNames {
  private static final Set<String> FOLDERS =
      Set.of("target", "build", "out", "node_modules", "__MACOSX", "$RECYCLE.BIN");

  private IgnoredNames() {}

  /** Whether a folder holds nothing of a learner's. */
  static boolean isFolder(String name) {
    return name.startsWith(".") || FOLDERS.contains(name);
  }

  /** Whether a file is none of a learner's, or stands in such a folder. */
  static boolean isFile(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (isFolder(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return path.startsWith(".", start) || path.startsWith("~", start);
  }
}
