package katas.kit;

import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer.Program1;
import katas.kit.IsolatedServer.Program2;
import katas.kit.IsolatedServer.Program3;
import katas.kit.memory.MemorySteps;

/**
 * Starts servers whose threads an {@link Exploration} lets overtake each other between any two
 * accesses to memory, and not only at calls of building blocks: for a contract that promises to be
 * safe for several threads of one server.
 *
 * <pre>{@code
 * RateLimiter one = SteppedServer.start(simulation, TokenBucket::new, limit, clock);
 * ...
 *     .thread("gateway", "thread A", world -> world.byA = admitted(one, "ann", 1))
 *     .thread("gateway", "thread B", world -> world.byB = admitted(one, "ann", 1))
 * }</pre>
 *
 * <p>A step is each access to a field that is not final or to an element of an array, and each call
 * of an object of {@code java.util} or of a {@code VarHandle}. Steps that concern different fields,
 * or a field and a collection, commute. Reads and writes happen in one order for all threads: what
 * a missing {@code volatile} does is not explored.
 *
 * <p>Apart from that a server is started as by {@link IsolatedServer}. One simulation has steps at
 * a time, the last that a server was started for, until the run or the test ends.
 */
public final class SteppedServer {
  private SteppedServer() {}

  /**
   * Starts a server whose constructor has one parameter.
   *
   * @param simulation the simulation of the run that explores its threads
   * @return the server, as an interface of the contract
   * @throws IllegalArgumentException when the program is no reference to a constructor
   */
  public static <A, S> S start(Simulation simulation, Program1<A, S> program, A first) {
    MemorySteps.stepIn(simulation);
    return IsolatedServer.started(program, true, first);
  }

  /** Starts a server whose constructor has two parameters. */
  public static <A, B, S> S start(
      Simulation simulation, Program2<A, B, S> program, A first, B second) {
    MemorySteps.stepIn(simulation);
    return IsolatedServer.started(program, true, first, second);
  }

  /** Starts a server whose constructor has three parameters. */
  public static <A, B, C, S> S start(
      Simulation simulation, Program3<A, B, C, S> program, A first, B second, C third) {
    MemorySteps.stepIn(simulation);
    return IsolatedServer.started(program, true, first, second, third);
  }
}
