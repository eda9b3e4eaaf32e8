package grader.practice;

import grader.practice.StudyPlan.Line;
import grader.practice.StudyPlan.State;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan for a terminal: plain text, at most 80 columns. */
public final class PlanText {
  private PlanText() {}

  /** Lines, each with its end. */
  public static String of(StudyPlan plan) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT, "from %s, today %s is day %d%n", plan.from(), plan.today(), plan.day()));
    int week = 0;
    for (Line line : plan.lines()) {
      if (line.entry().week() != week) {
        week = line.entry().week();
        out.append(String.format(Locale.ROOT, "%nweek %d%n", week));
      }
      out.append(
          String.format(
              Locale.ROOT,
              "  %-10s %-10s  %-8s %s%n",
              line.from(),
              line.to().equals(line.from()) ? "" : line.to(),
              line.state().word(),
              text(line)));
    }
    return out.append("\n").append(today(plan)).append("\n").toString();
  }

  /** What there is to do today, in one line. */
  public static String today(StudyPlan plan) {
    List<Line> open =
        Stream.concat(plan.in(State.DUE).stream(), plan.in(State.OVERDUE).stream()).toList();
    if (open.isEmpty()) {
      return "today: nothing is due";
    }
    return open.stream()
        .map(line -> missing(line) + (line.state() == State.OVERDUE ? " (overdue)" : ""))
        .collect(Collectors.joining("; ", "today: ", ""));
  }

  private static String text(Line line) {
    PlanEntry entry = line.entry();
    if (!entry.review().isEmpty()) {
      return "review: " + entry.review();
    }
    if (entry.kata().isEmpty()) {
      return mocks(entry.mocks())
          + (line.missing().size() == 1 && entry.mocks() > 1 ? " (open: 1)" : "");
    }
    List<String> words = entry.passes().stream().map(Pass::word).toList();
    String all = entry.kata() + ": " + String.join(", ", words);
    boolean begun = line.missing().size() < words.size();
    return begun && line.state() != State.DONE
        ? all + " (open: " + String.join(", ", line.missing()) + ")"
        : all;
  }

  private static String missing(Line line) {
    PlanEntry entry = line.entry();
    if (!entry.review().isEmpty()) {
      return "review: " + entry.review();
    }
    return entry.kata().isEmpty()
        ? mocks(line.missing().size())
        : entry.kata() + ": " + String.join(", ", line.missing());
  }

  private static String mocks(int count) {
    return count == 1 ? "1 mock interview" : count + " mock interviews";
  }
}
