package katas.blocks.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import katas.blocks.Node;
import katas.blocks.codec.EncodedRecord;
import katas.blocks.codec.RecordCodec;
import org.jspecify.annotations.Nullable;

/** The machines and what is on its way between them. */
final class SimulatedNetwork {
  /** How long a message takes when nothing is broken. */
  static final Duration LATENCY = Duration.ofMillis(10);

  private static final Access CUTS = Access.read("wires");
  private static final Operation HEALS =
      Operation.local("network", "heals", "all wires", Access.write("wires"));

  private final Simulation simulation;
  private final Map<String, Machine<?>> machines = new LinkedHashMap<>();
  private Set<String> cutOff = Set.of();

  SimulatedNetwork(Simulation simulation) {
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
    EncodedRecord encoded = RecordCodec.encode(message);
    Operation sends =
        new Operation(
            "network", "sends", () -> message + " to " + to, List.of(), 1, Operation.Kind.SEND);
    simulation.perform(sends, () -> sent(from, to, message, encoded));
  }

  private boolean sent(String from, String to, Record message, EncodedRecord encoded) {
    Supplier<String> words = () -> RecordCodec.decode(encoded, message.getClass()).toString();
    for (Duration delay : simulation.controls().gate().deliveries(LATENCY)) {
      simulation.tasks().schedule(delay, delivery(from, to, words, encoded));
    }
    return true;
  }

  private TaskSpec delivery(
      String from, String to, Supplier<String> message, EncodedRecord encoded) {
    Operation receives = told("receives", from, message, Access.write(Machine.resource(to)), CUTS);
    return new TaskSpec(
        simulation,
        to,
        number -> receives,
        true,
        () -> !busy(to),
        () -> deliver(from, to, message, encoded));
  }

  private boolean busy(String name) {
    Machine<?> machine = machine(name);
    return machine != null && machine.busy();
  }

  private void deliver(String from, String to, Supplier<String> message, EncodedRecord encoded) {
    Machine<?> machine = machine(to);
    if (machine != null && machine.isUp() && cutOff.contains(from) == cutOff.contains(to)) {
      machine.receive(from, encoded);
    } else {
      simulation.perform(told("misses", from, message), () -> true);
    }
  }

  /** What happens to a message at its end; put into words only when somebody reads it. */
  private static Operation told(
      String verb, String from, Supplier<String> message, Access... accesses) {
    return new Operation(
        "network",
        verb,
        () -> message.get() + " from " + from,
        List.of(accesses),
        0,
        Operation.Kind.LOCAL);
  }

  /** Cuts some machines off from all others; replaces an earlier cut. */
  void cut(Set<String> names) {
    Operation cuts =
        names.isEmpty()
            ? HEALS
            : Operation.local("network", "cuts off", names + "", Access.write("wires"));
    simulation.perform(cuts, () -> cutNow(names));
  }

  /** Ends the cut later. */
  void healAfter(Duration delay) {
    simulation
        .tasks()
        .schedule(
            delay,
            new TaskSpec(
                simulation, "", number -> HEALS, true, () -> true, () -> cutNow(Set.of())));
  }

  /** Replaces the cut, from inside the gate. */
  boolean cutNow(Set<String> names) {
    cutOff = Set.copyOf(names);
    return true;
  }
}
