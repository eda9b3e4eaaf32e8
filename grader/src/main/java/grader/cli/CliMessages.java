package grader.cli;

import grader.bundle.BundleKind;
import grader.sandbox.SandboxKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The messages about wrong options and arguments: one line, the problem, then what to do. */
final class CliMessages {
  private CliMessages() {}

  static final String SEE_HELP = "; see kata --help";

  static final String PATH_MISSING = "Missing required parameter: 'PATH'";

  static final String NO_COURSE =
      "there is no course here: run grader/kata of the repository, or add --course FOLDER";

  static String noKatas(Path root) {
    return "there is no kata under " + root + "/katas";
  }

  static String badThreshold(int threshold) {
    return "--threshold is " + threshold + ": use 0 to 100";
  }

  static String unknownSandbox(String kind) {
    return "there is no sandbox "
        + kind
        + ": use one of "
        + Arrays.stream(SandboxKind.values())
            .map(SandboxKind::word)
            .collect(Collectors.joining(", "));
  }

  static String badArchives(String which) {
    return "--archives is " + which + ": use newest or ask";
  }

  static String unknownBundle(String kind) {
    return "there is no package for "
        + kind
        + ": use one of "
        + String.join(", ", BundleKind.words());
  }

  static String unknownShell(String shell, List<String> known) {
    return "there is no completion for " + shell + ": use one of " + String.join(", ", known);
  }

  // Classes.

  static final String NO_CLASS =
      "there is no class: add the folder of the submissions, or --roster";

  static final String NO_OUT = "there is no folder for the results: add --out FOLDER";

  static String holdsSubmissions(Path path, int count) {
    return path + " holds " + count + " submissions: add --out FOLDER to grade them all";
  }

  static String badJobs(int jobs) {
    return "--jobs is " + jobs + ": use 1 or more";
  }
}
