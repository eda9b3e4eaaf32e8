package katas.kit.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a run, kept as it was and put into words only when somebody wants to read it.
 */
public final class Trace {
  private static final int MAX_STEPS = 30;
  private static final int MAX_WIDTH = 130;

  private record Line(
      String actor,
      @Nullable Operation operation,
      @Nullable Object result,
      @Nullable FaultKind fault) {
    @Override
    public String toString() {
      if (operation == null) {
        return actor + " " + result;
      }
      return actor + " " + operation + outcome();
    }

    private String outcome() {
      if (fault != null && !fault.takesEffect()) {
        return ": " + fault.text();
      }
      String outcome = Trace.outcome(result);
      return fault == null ? outcome : outcome + ", " + fault.text();
    }
  }

  private final List<Line> lines = new ArrayList<>();

  synchronized void add(
      String actor, Operation operation, @Nullable Object result, @Nullable FaultKind fault) {
    lines.add(new Line(actor, operation, result, fault));
  }

  /** Adds what is no operation. */
  public synchronized void note(String actor, String text) {
    lines.add(new Line(actor, null, text, null));
  }

  /** One line a step; readings of a clock that nobody moves are left out. */
  public synchronized String format() {
    boolean timePasses =
        lines.stream().anyMatch(line -> line.operation != null && isPassing(line.operation));
    List<String> told =
        lines.stream()
            .filter(line -> timePasses || line.operation == null || !isReading(line.operation))
            .map(Line::toString)
            .toList();
    StringBuilder text = new StringBuilder();
    int skipped = Math.max(0, told.size() - MAX_STEPS);
    if (skipped > 0) {
      text.append("  ... ").append(skipped).append(" earlier steps\n");
    }
    told.subList(skipped, told.size())
        .forEach(line -> text.append("  ").append(cut(line)).append('\n'));
    return text.toString();
  }

  /** What an operation gave back, to be put behind it. */
  public static String outcome(@Nullable Object result) {
    return result == null ? "" : words(result);
  }

  /** A line, as much of it as a reader wants to see. */
  public static String cut(String line) {
    return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH - 4) + " ...";
  }

  private static boolean isPassing(Operation operation) {
    return operation.verb().equals("passes");
  }

  private static boolean isReading(Operation operation) {
    return operation.block().equals("clock") && operation.verb().equals("reads");
  }

  /** A result as a person would say it. */
  private static String words(Object result) {
    if (result instanceof Boolean done) {
      return done ? "" : ": refused";
    }
    if (result instanceof Optional<?> optional) {
      return optional.map(Trace::words).orElse(": none");
    }
    if (result instanceof Row<?> row) {
      return ": " + row.value() + " version " + row.version();
    }
    if (result instanceof List<?> list) {
      return ": " + list.size() + " rows";
    }
    if (result instanceof Throwable thrown) {
      return ": " + thrown.getMessage();
    }
    return ": " + result;
  }
}
