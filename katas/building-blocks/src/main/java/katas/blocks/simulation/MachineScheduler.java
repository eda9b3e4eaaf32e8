package katas.blocks.simulation;

import java.time.Duration;
import java.util.Objects;
import katas.blocks.Scheduler;

/** Tasks that run on one machine when it is free, and die with it. */
final class MachineScheduler implements Scheduler {
  private final Simulation simulation;
  private final Machine<?> machine;

  MachineScheduler(Simulation simulation, Machine<?> machine) {
    this.simulation = simulation;
    this.machine = machine;
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    Objects.requireNonNull(task, "task");
    Incarnation incarnation = machine.alive();
    Access begins = Access.write(Machine.resource(machine.name()));
    TaskSpec spec =
        new TaskSpec(
            incarnation,
            machine.name(),
            number -> VirtualScheduler.starts(number, begins),
            false,
            () -> !incarnation.busy(),
            () -> incarnation.handle(() -> VirtualScheduler.runAndDrop(task)));
    return simulation.tasks().schedule(delay, spec);
  }
}
