package katas.blocks.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import katas.blocks.Network;
import katas.blocks.Node;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.codec.EncodedRecord;
import katas.blocks.codec.RecordCodec;
import org.jspecify.annotations.Nullable;

/**
 * A machine of a simulation: a name on the network, a clock and a disk of its own, and a program
 * that runs until the machine crashes. It does one thing at a time.
 *
 * @param <P> the program
 */
public final class Machine<P extends Node> {
  private final Simulation simulation;
  private final String name;
  private final Function<Machine<P>, P> boot;
  private final InMemoryTable disk;
  private volatile Duration skew = Duration.ZERO;
  private volatile @Nullable Incarnation incarnation;
  private volatile @Nullable P program;

  Machine(Simulation simulation, String name, Function<Machine<P>, P> boot) {
    this.simulation = simulation;
    this.name = name;
    this.boot = boot;
    this.disk = new InMemoryTable(simulation, name);
  }

  /** The name by which others send to it. */
  public String name() {
    return name;
  }

  /** Its way to the others. */
  public Network network() {
    return (to, message) -> simulation.wires().send(name, to, message);
  }

  /** The data centre's clock, as wrong as {@link #skew} says. */
  public InstantSource clock() {
    return this::instant;
  }

  private Instant instant() {
    return simulation.clock().instant().plus(skew);
  }

  /** Sets how much its clock is ahead; negative for a clock that is slow. */
  public void skew(Duration ahead) {
    skew = ahead;
  }

  /** Runs tasks on this machine; they die with it. */
  public Scheduler scheduler() {
    return new MachineScheduler(simulation, this);
  }

  /** Its disk, a table of its own that survives every crash. Nobody else can read it. */
  public VersionedTable disk() {
    return disk;
  }

  /** Whether it runs. */
  public boolean isUp() {
    return incarnation != null;
  }

  /**
   * The program that runs now, for a test to look into.
   *
   * @throws IllegalStateException when the machine is down
   */
  public P program() {
    P running = program;
    if (running == null) {
      throw new IllegalStateException(name + " is down");
    }
    return running;
  }

  /**
   * Lets the user of the machine do something on it.
   *
   * @return false when the machine is down, or crashed before it was done
   */
  public boolean run(Consumer<P> request) {
    Incarnation now = incarnation;
    if (now == null) {
      return false;
    }
    Operation handles =
        Operation.local("machine", "is asked", "by its user", Access.write(resource(name)));
    return now.runIn(
        () -> {
          simulation.perform(handles, () -> !now.busy(), () -> begun(now));
          request.accept(program());
        });
  }

  private static boolean begun(Incarnation now) {
    now.begin();
    return true;
  }

  /** Delivers a message; returns false when the machine is down. */
  boolean receive(String from, EncodedRecord message) {
    Incarnation now = incarnation;
    return now != null && now.handle(() -> receiveOrDrop(from, message));
  }

  private void receiveOrDrop(String from, EncodedRecord message) {
    try {
      P receiver = program();
      receiver.receive(from, RecordCodec.decodeFor(receiver, message));
    } catch (UnavailableException e) {
      // The rest of the message is lost, as Node says.
    }
  }

  boolean busy() {
    Incarnation now = incarnation;
    return now != null && now.busy();
  }

  /** Takes it down at once; everything but its disk is gone. Nothing happens when it is down. */
  public void crash() {
    Incarnation now = incarnation;
    if (now != null) {
      Operation crashes = Operation.local("machine", "crashes", name, new Access("", true, true));
      simulation.perform(crashes, () -> crashed(now));
    }
  }

  private boolean crashed(Incarnation now) {
    simulation.controls().crash(now);
    return true;
  }

  /** The end of a life, from inside the gate. */
  void ends(Incarnation now) {
    now.end();
    disk.rollBack(now);
    if (incarnation == now) {
      incarnation = null;
      program = null;
    }
  }

  /** Starts it again with a new program. Nothing happens when it is up. */
  public void restart() {
    if (incarnation == null) {
      Incarnation next = new Incarnation(this);
      incarnation = next;
      next.handle(() -> program = boot.apply(this));
    }
  }

  /** Starts it again later. */
  public void restartAfter(Duration delay) {
    simulation
        .tasks()
        .schedule(
            delay,
            new TaskSpec(
                simulation,
                name,
                number ->
                    Operation.local(
                        "machine", "restarts", "with its disk", Access.write(resource(name))),
                true,
                () -> incarnation == null,
                this::restart));
  }

  /** The life that it is in; code of a machine that is down is stopped. */
  Incarnation alive() {
    Incarnation now = incarnation;
    if (now == null) {
      throw new ServerCrash(name + " has crashed");
    }
    return now;
  }

  /** What every step touches that begins something on a machine. */
  static String resource(String machine) {
    return "machine " + machine;
  }
}
