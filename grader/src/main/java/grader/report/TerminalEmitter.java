package grader.report;

import grader.course.GradingOutcome;
import grader.report.Report.LevelLine;
import grader.report.Report.RuleLine;
import grader.report.Report.TestLine;
import grader.text.LearnerMessages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a report for a reader: one line a rule, details only under a failure, then the score and
 * the next step. Plain ASCII marks; colour repeats what the marks say and adds nothing.
 */
public final class TerminalEmitter {
  private static final int WIDTH = 92;

  /** The width of a mark and the space after it. */
  private static final int MARK = 7;

  private static final String INDENT = "           ";

  private final StringBuilder out = new StringBuilder();
  private final Set<String> told = new HashSet<>();
  private final Wish wish;

  private TerminalEmitter(Wish wish) {
    this.wish = wish;
  }

  /**
   * How to write a report.
   *
   * @param colour whether the marks have colours too
   * @param part what was run, for example {@code public tests}; empty for a whole grading
   * @param turned ids of rules that pass since the last run; they are marked
   * @param firstOnly whether only the first failure has details
   * @param closing lines before the next step
   */
  public record Wish(
      boolean colour, String part, Set<String> turned, boolean firstOnly, List<String> closing) {
    /** A whole grading. */
    public static Wish grading(boolean colour) {
      return new Wish(colour, "", Set.of(), false, List.of());
    }
  }

  /** The report of a whole grading as lines, each ended by a line feed. */
  public static String emit(Report report, boolean colour) {
    return emit(report, Wish.grading(colour));
  }

  /** The report as lines, each ended by a line feed. */
  public static String emit(Report report, Wish wish) {
    TerminalEmitter emitter = new TerminalEmitter(wish);
    emitter.write(report);
    return emitter.out.toString();
  }

  private void write(Report report) {
    line(paint(Paint.BOLD, report.kata()) + ": " + report.submission());
    report.notes().forEach(note -> line("note: " + note));
    boolean anyRan = report.rules().stream().anyMatch(rule -> !rule.wasNotRun());
    if (anyRan) {
      report.levels().forEach(level -> level(level, report.rules()));
    }
    line("");
    ending(report);
    line("sandbox: " + report.sandbox().replaceFirst(" \\(.*", ""));
    if (report.salt() != null) {
      line("salt: " + report.salt());
    }
    line(wish.part.isEmpty() ? score(report) : points(report));
    if (report.engines() != null) {
      engines(report.engines());
    }
    wish.closing.forEach(this::line);
    line("next: " + report.nextStep());
  }

  private void ending(Report report) {
    if (report.outcome().equals(GradingOutcome.FINISHED.word())) {
      return;
    }
    line(paint(Paint.RED, report.outcome().replace('-', ' ') + ":"));
    report.problems().forEach(problem -> line("  " + problem));
    long notRun =
        report.rules().stream()
            .flatMap(rule -> rule.tests().stream())
            .filter(test -> test.status().equals(TestLine.NOT_RUN))
            .count();
    if (notRun > 0) {
      line("  " + LearnerMessages.testsNotRun((int) notRun));
    }
  }

  private static String score(Report report) {
    return "score: " + report.score() + " of " + report.maxScore() + level(report);
  }

  private String points(Report report) {
    return "points: " + report.score() + " of " + report.maxScore() + " (" + wish.part + ")";
  }

  private static String level(Report report) {
    return report.level() == null
        ? ", no level reached yet"
        : ", level " + report.level() + " " + report.levelName();
  }

  private void engines(EngineResults engines) {
    line("on real engines: " + engines.words());
    if (engines.tests() > 0) {
      engines.problems().forEach(problem -> line("  " + problem));
    }
    for (RuleLine rule : engines.rules()) {
      if (!rule.passed() && !rule.wasNotRun()) {
        String title = cut(" " + rule.id() + "  " + rule.title(), WIDTH - MARK);
        line(paint(Paint.RED, "  FAIL ") + title);
        details(rule.tests());
      }
    }
  }

  private void level(LevelLine level, List<RuleLine> rules) {
    line("");
    String title = "level " + level.level() + "  " + level.name();
    line(paint(Paint.BOLD, pad(title, level.points(), level.maxPoints())));
    rules.stream().filter(rule -> rule.id().startsWith(level.level() + ".")).forEach(this::rule);
  }

  private void rule(RuleLine rule) {
    String rest = pad(" " + rule.id() + "  " + rule.title(), rule.points(), rule.maxPoints(), MARK);
    if (rule.passed()) {
      String mark = wish.turned.contains(rule.id()) ? "+ ok   " : "  ok   ";
      line(paint(Paint.GREEN, mark) + rest);
    } else if (rule.wasNotRun()) {
      line("  -    " + rest);
    } else {
      line(paint(Paint.RED, "  FAIL ") + rest);
      details(rule.tests());
    }
  }

  private void details(List<TestLine> tests) {
    List<TestLine> failed =
        tests.stream().filter(test -> test.status().equals(TestLine.FAILED)).toList();
    if (failed.isEmpty() || wish.firstOnly && !told.isEmpty()) {
      return;
    }
    TestLine first = failed.get(0);
    String message = String.valueOf(first.message());
    // A starter fails every test with the same words: once is enough.
    if (!told.add(message)) {
      return;
    }
    message.lines().forEach(text -> line(INDENT + text));
    if (first.location() != null) {
      line(INDENT + "at " + first.location());
    }
    if (first.hint() != null) {
      line(INDENT + "hint: " + first.hint());
    }
    if (failed.size() > 1) {
      line(INDENT + LearnerMessages.moreTests(failed.size() - 1));
    }
  }

  private static String pad(String text, int points, int maxPoints) {
    return pad(text, points, maxPoints, 0);
  }

  private static String pad(String text, int points, int maxPoints, int used) {
    String right = points + "/" + maxPoints;
    int room = WIDTH - used - right.length() - 1;
    String left = cut(text, room);
    return left + " ".repeat(room - left.length() + 1) + right;
  }

  private static String cut(String text, int room) {
    return text.length() > room ? text.substring(0, room - 4) + " ..." : text;
  }

  private void line(String text) {
    out.append(CiText.inert(text.stripTrailing())).append('\n');
  }

  private String paint(Paint paint, String text) {
    return wish.colour ? paint.code + text + "\u001b[0m" : text;
  }

  private enum Paint {
    BOLD("\u001b[1m"),
    GREEN("\u001b[32m"),
    RED("\u001b[31m");

    private final String code;

    Paint(String code) {
      this.code = code;
    }
  }
}
