package grader.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import grader.evening.LearnerWork;
import grader.evening.Watch;
import grader.evening.WatchVerdict;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.TerminalEmitter;
import grader.report.TerminalEmitter.Wish;
import grader.text.EveningMessages;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the verdicts of a watch: each on a cleared screen, or below the other, or as JSON. */
final class WatchPrinter implements Watch.Listener {
  private static final String CLEAR = "\u001b[H\u001b[2J";
  private static final int LONGEST = 500;

  private final LearnerWork work;
  private final RecordOption record;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final boolean json;

  WatchPrinter(
      LearnerWork work,
      RecordOption record,
      PrintWriter out,
      PrintWriter err,
      Terminal terminal,
      boolean json) {
    this.work = work;
    this.record = record;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.json = json;
  }

  /** A verdict as it goes out, one a line. */
  @JsonPropertyOrder({"version", "saved", "milliseconds", "green", "red", "report"})
  private record Line(
      int version,
      List<String> saved,
      long milliseconds,
      Collection<String> green,
      Collection<String> red,
      Report report) {}

  @Override
  public void verdict(WatchVerdict verdict) {
    long milliseconds = verdict.time().toMillis();
    List<String> clock = record.of(work, verdict.report(), err);
    if (json) {
      out.println(
          JsonEmitter.line(
              new Line(
                  1,
                  verdict.saved(),
                  milliseconds,
                  verdict.green(),
                  verdict.red(),
                  verdict.report())));
    } else {
      List<String> closing = new ArrayList<>();
      if (!verdict.green().isEmpty()) {
        closing.add(EveningMessages.turnedGreen(verdict.green()));
      }
      if (!verdict.red().isEmpty()) {
        closing.add(EveningMessages.turnedRed(verdict.red()));
      }
      closing.addAll(clock);
      String part = work.part().toString();
      Wish wish = new Wish(terminal.colour(), part, verdict.green(), true, closing);
      begin(verdict);
      out.print(TerminalEmitter.emit(verdict.report(), wish));
      if (!verdict.saved().isEmpty()) {
        out.println(EveningMessages.verdictAfter(milliseconds));
      }
    }
    out.flush();
  }

  private void begin(WatchVerdict verdict) {
    if (terminal.clears()) {
      out.print(CLEAR);
    } else if (!verdict.saved().isEmpty()) {
      out.println();
    }
    if (!verdict.saved().isEmpty()) {
      out.println(SafeText.line(EveningMessages.saved(verdict.saved()), LONGEST));
    }
  }

  @Override
  public void problem(String line) {
    err.println("kata: " + SafeText.line(line, LONGEST));
    err.flush();
  }
}
