package katas.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;

/**
 * Tries everything that can happen when servers work at the same time on the same building blocks.
 *
 * <pre>{@code
 * Exploration.of(World::new)                           // a fresh world for every run
 *     .server("A", world -> world.a.book("seat 7", "ann"))
 *     .server("B", world -> world.b.book("seat 7", "bob"))
 *     .faults(Fault.CRASH)                             // optional: one fault a run, at each place
 *     .check(world -> assertThat(world.holders("seat 7")).hasSize(1))
 *     .explore();
 * }</pre>
 *
 * <p>Each operation on a block is a step. The exploration runs the scenario once for every order of
 * steps that can make a difference, and with faults once more for every place of the fault. When it
 * would exceed its bound it goes on with runs chosen by seeds, and the {@link Summary} says so. The
 * same scenario on the same code gives the same runs in the same order.
 *
 * <p>A failing run is searched again for the telling with the fewest switches between servers, and
 * thrown as a {@link Violation}. A server shares state with others through the blocks alone and
 * starts no threads: a wait for another server's lock, and an operation of a thread that is none of
 * the test's, fail the run.
 *
 * @param <W> the world of a run
 */
public final class Exploration<W> {
  /** The system property that replays one run: {@code mvn test -Dtest=... -Dkatas.replay=...}. */
  public static final String REPLAY = "katas.replay";

  private static final int DEFAULT_BOUND = 20_000;

  private final Function<Simulation, W> newWorld;
  private final Map<String, Step<W>> actors = new LinkedHashMap<>();
  private final List<String> servers = new ArrayList<>();
  private final Map<String, String> serverOf = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Step<W>> afterwards = new LinkedHashMap<>();
  private final List<Step<W>> checks = new ArrayList<>();
  private int bound = DEFAULT_BOUND;
  private int samples = ScheduleExplorer.SAMPLES;

  /**
   * What an exploration tried.
   *
   * @param runs how many runs
   * @param exhaustive whether every order and every fault was tried
   */
  public record Summary(int runs, boolean exhaustive) {}

  private Exploration(Function<Simulation, W> newWorld) {
    this.newWorld = newWorld;
  }

  /**
   * Begins a scenario.
   *
   * @param newWorld makes the world of one run: starts the servers on the simulation's blocks and
   *     prepares the data; its operations are not explored
   */
  public static <W> Exploration<W> of(Function<Simulation, W> newWorld) {
    return new Exploration<>(newWorld);
  }

  /**
   * Adds a server and the requests that it handles one after the other. Two servers are two
   * machines: one that waits for a lock of the other fails the run.
   */
  public Exploration<W> server(String name, Step<W> requests) {
    return thread(name, name, requests);
  }

  /**
   * Adds a thread of a server, for a test in which several of them share the server's memory.
   *
   * @param server the server's name, the same for all of its threads
   * @param name the thread's name in traces
   */
  public Exploration<W> thread(String server, String name, Step<W> requests) {
    servers.add(name);
    serverOf.put(name, server);
    return event(name, requests);
  }

  /** Adds something that happens at any moment and never fails, such as time passing. */
  public Exploration<W> event(String name, Step<W> step) {
    if (actors.put(name, step) != null) {
      throw new IllegalArgumentException("two servers or events are called " + name);
    }
    return this;
  }

  /** Tries each of these faults at every operation of every server, one fault a run. */
  public Exploration<W> faults(Fault... kinds) {
    faults.addAll(List.of(kinds));
    return this;
  }

  /**
   * Adds what happens, undisturbed, when all servers and events are done: the client asks again.
   */
  public Exploration<W> afterwards(String name, Step<W> step) {
    afterwards.put(name, step);
    return this;
  }

  /** Adds a check of the world at the end of every run; it fails by an {@link AssertionError}. */
  public Exploration<W> check(Step<W> check) {
    checks.add(check);
    return this;
  }

  /** Sets how many runs may be made exhaustively before seeds take over; 20,000 by default. */
  public Exploration<W> bound(int runs) {
    bound = runs;
    return this;
  }

  /** Sets how many runs are chosen by seeds when the bound is exceeded; 300 by default. */
  public Exploration<W> samples(int runs) {
    samples = runs;
    return this;
  }

  /**
   * Tries everything.
   *
   * @return what was tried, when no run violated a check
   * @throws Violation when one did
   */
  public Summary explore() {
    if (actors.isEmpty() || checks.isEmpty()) {
      throw new IllegalStateException("an exploration needs a server and a check");
    }
    try (ScheduleExplorer explorer =
        new ScheduleExplorer(this::perform, servers, faults, bound, samples)) {
      String replay = System.getProperty(REPLAY);
      return replay == null ? explorer.explore() : explorer.replay(replay);
    }
  }

  /**
   * Tries whether servers hold each other up, instead of exploring: for every two of them, the
   * first stops for good before each of its operations in turn, and the second must come to its end
   * all the same. Checks are not made.
   *
   * @return what was tried, when nobody waited
   * @throws Violation when one waited for the other
   */
  public Summary exploreStalls() {
    if (servers.size() < 2) {
      throw new IllegalStateException("two servers are needed for one to hold up the other");
    }
    try (ScheduleExplorer explorer =
        new ScheduleExplorer(this::perform, servers, faults, bound, samples)) {
      return explorer.exploreStalls(
          servers.stream().map(new ArrayList<>(actors.keySet())::indexOf));
    }
  }

  /** Makes one run; returns what is wrong with it in the run itself. */
  private ScheduleExecution perform(
      SchedulingStrategy strategy, FaultPlan plan, ActorThreadPool threads) {
    IsolatedServer.beginRun();
    Simulation simulation = new Simulation();
    ScheduleExecution run = new ScheduleExecution(simulation, strategy, plan, threads);
    simulation.controls().useGate(run);
    W world = newWorld.apply(simulation);
    actors.forEach(
        (name, step) -> run.add(name, serverOf.getOrDefault(name, ""), () -> step.run(world)));
    run.explore();
    if (!run.abandoned() && run.problem() == null) {
      conclude(run, world);
    }
    return run;
  }

  private void conclude(ScheduleExecution run, W world) {
    try {
      for (Map.Entry<String, Step<W>> step : afterwards.entrySet()) {
        run.trace().note("afterwards:", step.getKey());
        step.getValue().run(world);
      }
      for (Step<W> check : checks) {
        check.run(world);
      }
    } catch (Exception | AssertionError e) {
      run.fail(e);
    }
  }
}
