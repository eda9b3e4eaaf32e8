package grader.practice;

import grader.practice.Progress.Best;
import grader.practice.Progress.KataLine;
import grader.practice.Progress.WeakRule;
import grader.text.SafeText;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The progress for a terminal: plain text, at most 80 columns. */
public final class ProgressText {
  private static final int TITLE = 33;

  private ProgressText() {}

  /** Lines, each with its end. */
  public static String of(Progress progress) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d of %d passes, a streak of %s, longest %d, %s, %s%n%n",
            progress.passesDone(),
            progress.passesOfAll(),
            count(progress.streak(), "day"),
            progress.longestStreak(),
            count(progress.hints(), "hint"),
            count(progress.mocks(), "mock")));
    out.append("kata             passes          level  score      scope   time        hints\n");
    progress.katas().forEach(line -> out.append(line(line)));
    if (!progress.weakest().isEmpty()) {
      out.append("\nfailed most often\n");
      progress.weakest().forEach(rule -> out.append(line(rule)));
    }
    return out.toString();
  }

  private static String line(KataLine line) {
    Best best = line.best();
    String passes =
        Arrays.stream(Pass.values())
            .map(
                pass ->
                    line.passes().contains(pass) ? pass.word() : "-".repeat(pass.word().length()))
            .collect(Collectors.joining(" "));
    return String.format(
                Locale.ROOT,
                "%-16s %-15s %-6s %-10s %-7s %-11s %s",
                line.kata(),
                passes,
                line.level() == null ? "-" : line.level(),
                best == null ? "-" : best.points() + " of " + best.maxPoints(),
                best == null ? "-" : best.scope().word(),
                line.minutes() == null ? "-" : DurationText.of(Duration.ofMinutes(line.minutes())),
                line.hints() == 0 ? "-" : String.valueOf(line.hints()))
            .stripTrailing()
        + "\n";
  }

  private static String line(WeakRule rule) {
    return String.format(
        Locale.ROOT,
        "%-16s %-5s %s, %s: %s%n",
        rule.kata(),
        rule.rule(),
        count(rule.failed(), "run"),
        count(rule.hints(), "hint"),
        SafeText.line(rule.title(), TITLE));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
