package grader.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.TerminalEmitter;
import grader.report.TerminalEmitter.Wish;
import grader.session.ContinuousTestRunner;
import grader.session.LearnerWorkspace;
import grader.session.SessionMessages;
import grader.session.WatchResult;
import grader.text.SafeText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the verdicts of a watch: each on a cleared screen, or below the other, or as JSON. */
final class WatchPrinter implements ContinuousTestRunner.Listener {
  private static final String CLEAR = "\u001b[H\u001b[2J";
  private static final int MAX_LENGTH = 500;

  private final LearnerWorkspace work;
  private final RecordingOption record;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final boolean json;

  WatchPrinter(
      LearnerWorkspace work,
      RecordingOption record,
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
  public void verdict(WatchResult verdict) {
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
        closing.add(SessionMessages.turnedGreen(verdict.green()));
      }
      if (!verdict.red().isEmpty()) {
        closing.add(SessionMessages.turnedRed(verdict.red()));
      }
      closing.addAll(clock);
      String part = work.part().toString();
      Wish wish = new Wish(terminal.colour(), part, verdict.green(), true, closing);
      begin(verdict);
      out.print(TerminalEmitter.emit(verdict.report(), wish));
      if (!verdict.saved().isEmpty()) {
        out.println(SessionMessages.verdictAfter(milliseconds));
      }
    }
    out.flush();
  }

  private void begin(WatchResult verdict) {
    if (terminal.clears()) {
      out.print(CLEAR);
    } else if (!verdict.saved().isEmpty()) {
      out.println();
    }
    if (!verdict.saved().isEmpty()) {
      out.println(SafeText.line(SessionMessages.saved(verdict.saved()), MAX_LENGTH));
    }
  }

  @Override
  public void problem(String line) {
    err.println("kata: " + SafeText.line(line, MAX_LENGTH));
    err.flush();
  }
}
