package grader.compile;

import grader.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what the compiler says into one line an error, ten lines at most. */
final class CompilerDiagnostics {
  private static final int MAX_ERRORS = 10;
  private static final int MAX_LENGTH = 300;
  private static final Pattern SYMBOL =
      Pattern.compile("(?s)(.*?)\\n\\s*symbol:\\s*(.*?)(?:\\n\\s*location:\\s*(.*))?");

  private CompilerDiagnostics() {}

  static List<String> of(List<Javac.Problem> problems) {
    List<String> lines = new ArrayList<>();
    for (Javac.Problem problem : problems.subList(0, Math.min(MAX_ERRORS, problems.size()))) {
      lines.add(line(problem));
    }
    if (problems.size() > MAX_ERRORS) {
      lines.add(CompileMessages.moreErrors(problems.size() - MAX_ERRORS));
    }
    return lines;
  }

  private static String line(Javac.Problem problem) {
    if (problem.words().isEmpty()) {
      return CompileMessages.COMPILER_FAILED;
    }
    String words = SafeText.line(words(problem.words()), MAX_LENGTH);
    return problem.path().isEmpty()
        ? words
        : CompileMessages.compileError(problem.path(), problem.line(), words);
  }

  private static String words(String message) {
    var symbol = SYMBOL.matcher(message);
    if (!symbol.matches()) {
      return message;
    }
    String place = symbol.group(3) == null ? "" : " in " + symbol.group(3);
    return symbol.group(1) + ": " + symbol.group(2) + place;
  }
}
