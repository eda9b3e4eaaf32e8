package katas.blocks.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import katas.blocks.Node;
import org.jspecify.annotations.Nullable;

/** The machines and what is on its way between them. */
final class Wires {
  /** How long a message takes when nothing is broken. */
  static final Duration LATENCY = Duration.ofMillis(10);

  private static final Access CUTS = Access.read("wires");

  private final Simulation simulation;
  private final Map<String, Machine<?>> machines = new LinkedHashMap<>();
  private Set<String> cutOff = Set.of();

  Wires(Simulation simulation) {
    this.simulation = simulation;
  }

  <P extends Node> Machine<P> start(String name, Function<Machine<P>, P> boot) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a machine is blank");
    }
    Machine<P> machine = new Machine<>(simulation, name, boot);
    synchronized (machines) {
      if (machines.putIfAbsent(name, machine) != null) {
        throw new IllegalArgumentException("two machines are called " + name);
      }
    }
    machine.restart();
    return machine;
  }

  List<Machine<?>> machines() {
    synchronized (machines) {
      return new ArrayList<>(machines.values());
    }
  }

  private @Nullable Machine<?> machine(String name) {
    synchronized (machines) {
      return machines.get(name);
    }
  }

  void send(String from, String to, Record message) {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(message, "message");
    Operation sends =
        new Operation(
            "network", "sends", () -> message + " to " + to, List.of(), 1, Operation.Kind.SEND);
    simulation.perform(sends, () -> sent(from, to, message));
  }

  private boolean sent(String from, String to, Record message) {
    for (Duration delay : simulation.controls().gate().deliveries(LATENCY)) {
      simulation.tasks().schedule(delay, delivery(from, to, message));
    }
    return true;
  }

  private Work delivery(String from, String to, Record message) {
    List<Access> accesses = List.of(Access.write(Machine.resource(to)), CUTS);
    Operation receives =
        new Operation(
            "network",
            "receives",
            () -> message + " from " + from,
            accesses,
            0,
            Operation.Kind.LOCAL);
    return new Work(
        simulation,
        to,
        number -> receives,
        true,
        () -> !busy(to),
        () -> deliver(from, to, message));
  }

  private boolean busy(String name) {
    Machine<?> machine = machine(name);
    return machine != null && machine.busy();
  }

  private void deliver(String from, String to, Record message) {
    Machine<?> machine = machine(to);
    if (machine != null && reaches(from, to)) {
      machine.receive(from, message);
    } else {
      Operation misses =
          new Operation(
              "network",
              "misses",
              () -> message + " from " + from,
              List.of(),
              0,
              Operation.Kind.LOCAL);
      simulation.perform(misses, () -> true);
    }
  }

  private boolean reaches(String from, String to) {
    Machine<?> machine = machine(to);
    return machine != null && machine.isUp() && cutOff.contains(from) == cutOff.contains(to);
  }

  /** Cuts some machines off from all others; replaces an earlier cut. */
  void cut(Set<String> names) {
    Operation cuts =
        names.isEmpty()
            ? Operation.local("network", "heals", "all wires", Access.write("wires"))
            : Operation.local("network", "cuts off", names + "", Access.write("wires"));
    simulation.perform(cuts, () -> cutNow(names));
  }

  /** Ends the cut later. */
  void healAfter(Duration delay) {
    Operation heals = Operation.local("network", "heals", "all wires", Access.write("wires"));
    simulation
        .tasks()
        .schedule(
            delay,
            new Work(simulation, "", number -> heals, true, () -> true, () -> cutNow(Set.of())));
  }

  /** The same from inside the gate. */
  boolean cutNow(Set<String> names) {
    cutOff = Set.copyOf(names);
    return true;
  }
}
