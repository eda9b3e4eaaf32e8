package grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What lies among submissions and is none.
 *
 * @param notStudents folders of this run, such as that of the results
 */
record Leftovers(List<Path> notStudents) {
  private static final Set<String> TOOLS =
      Set.of(
          ".ds_store",
          "thumbs.db",
          "desktop.ini",
          "__macosx",
          ".git",
          ".github",
          ".svn",
          ".hg",
          ".idea",
          ".vscode",
          ".settings",
          ".gradle",
          ".mvn",
          ".kata",
          ".ipynb_checkpoints",
          ".fseventsd",
          ".spotlight-v100",
          ".trashes");

  /** Copies that macOS and Office make, and downloads that did not end. */
  private static final Pattern COPIES =
      Pattern.compile("(?is)\\._.*|~\\$.*|.*\\.(?:crdownload|part|swp|bak)");

  /** What instructors and systems put beside submissions. */
  private static final Pattern PAPERS =
      Pattern.compile("(?is).*\\.(?:txt|csv|tsv|md|html?|json|ya?ml|xml|log|url|lnk|xlsx?|ods)");

  /** Copies the list. */
  Leftovers {
    notStudents = List.copyOf(notStudents);
  }

  /** Why a child of a class is nobody's submission, whatever its name may say of a student. */
  Optional<String> why(String name, Path child) {
    if (TOOLS.contains(name.toLowerCase(Locale.ROOT)) || COPIES.matcher(name).matches()) {
      return Optional.of(BatchMessages.TOOL);
    }
    return isOfThisRun(child) || Files.isDirectory(child.resolve(".kata"))
        ? Optional.of(BatchMessages.RESULTS)
        : Optional.empty();
  }

  /** Why a file that names no student is passed over; empty when somebody should look at it. */
  Optional<String> whyFile(String name) {
    return PAPERS.matcher(name).matches() || name.startsWith(".")
        ? Optional.of(BatchMessages.NO_ARCHIVE)
        : Optional.empty();
  }

  private boolean isOfThisRun(Path child) {
    return notStudents.stream().anyMatch(folder -> isSame(folder, child));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
