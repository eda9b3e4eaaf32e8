package katas.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.PendingTask;
import katas.blocks.simulation.SeededFaults;
import katas.blocks.simulation.Simulation;
import katas.kit.schedule.Trace;
import org.jspecify.annotations.Nullable;

/** Keeps what happens in a run by seeds: a gate that lets everything pass and writes it down. */
final class HistoryRecorder implements Gate, SeededFaults.Listener {
  private static final int FAULTS_TOLD = 20;
  private static final int BEFORE = 12;
  private static final int AFTER = 6;

  private final Simulation simulation;
  private final Gate gate;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> faults = new ArrayList<>();

  HistoryRecorder(Simulation simulation) {
    this.simulation = simulation;
    this.gate = simulation.controls().gate();
  }

  @Override
  public <T extends @Nullable Object> T perform(
      Operation operation, BooleanSupplier ready, Supplier<T> effect) {
    boolean told = !operation.block().equals("clock");
    String line = told ? now() + who() + operation : "";
    T result = gate.perform(operation, ready, effect);
    if (told) {
      lines.add(line + Trace.outcome(result));
    }
    return result;
  }

  @Override
  public void happened(Object caller, Operation operation, String fault) {
    faults.add(lines.size());
    lines.add(now() + "FAULT " + faults.size() + ": " + who() + operation + ", " + fault);
  }

  private String now() {
    Duration time = Duration.between(Simulation.START, simulation.clock().now());
    return "+" + time.toMillis() + " ms  ";
  }

  private String who() {
    String machine = simulation.controls().machine();
    return machine.isEmpty() ? "" : machine + " ";
  }

  /** The faults, and what went on around the last of them. */
  String tell() {
    StringBuilder text = new StringBuilder();
    int skipped = Math.max(0, faults.size() - FAULTS_TOLD);
    if (skipped > 0) {
      text.append("  ... ").append(skipped).append(" earlier faults\n");
    }
    faults.stream().skip(skipped).forEach(index -> add(text, index));
    if (!faults.isEmpty()) {
      text.append("around the last one:\n");
    }
    int last = faults.isEmpty() ? lines.size() : faults.get(faults.size() - 1);
    for (int i = Math.max(0, last - BEFORE); i < Math.min(lines.size(), last + AFTER); i++) {
      add(text, i);
    }
    return text.toString();
  }

  private void add(StringBuilder text, int index) {
    text.append("  ").append(Trace.cut(lines.get(index))).append('\n');
  }

  /** Everything, one line an operation. */
  String all() {
    return String.join("\n", lines) + "\n";
  }

  @Override
  public Object caller() {
    return gate.caller();
  }

  @Override
  public boolean takesTask(PendingTask task) {
    return gate.takesTask(task);
  }

  @Override
  public void begins(PendingTask task) {
    lines.add(now() + (task.place() + " " + task.start()).strip());
  }

  @Override
  public boolean runsTasks() {
    return gate.runsTasks();
  }

  @Override
  public void crashed(Object caller) {
    gate.crashed(caller);
  }
}
