package katas.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.kit.schedule.Scenario;
import katas.kit.schedule.ScheduleExplorer;
import katas.kit.schedule.SearchResult;
import katas.kit.schedule.Trace;
import org.jspecify.annotations.Nullable;

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
 * would exceed its bound it goes on with runs chosen by seeds, and the {@link Summary} says so. A
 * scenario that exceeds it on the reference solution too says so itself, by {@link #bound(int,
 * String)}. The same scenario on the same code gives the same runs in the same order.
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

  /**
   * The system property that looks at what explorations say of themselves: {@code print} writes a
   * line for each to the output, {@code enforce} fails one that says by the lack of a reason that
   * it tries everything, and is cut off. For runs on reference solutions.
   */
  public static final String EXPLORATIONS = "katas.explorations";

  private static final int DEFAULT_BOUND = 20_000;

  private final Function<Simulation, W> newWorld;
  private final Map<String, Step<W>> actors = new LinkedHashMap<>();
  private final List<String> servers = new ArrayList<>();
  private final Map<String, String> serverOf = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Step<W>> afterwards = new LinkedHashMap<>();
  private final List<Step<W>> checks = new ArrayList<>();
  private int bound = DEFAULT_BOUND;
  private @Nullable ExplorationClaim claim = ExplorationClaim.EXHAUSTIVE;
  private int samples = ScheduleExplorer.SAMPLES;
  private boolean fewSwitches;

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

  /**
   * Sets how many runs may be made before seeds take over; 20,000 by default. The runs on the
   * reference solution are fewer: there the exploration is exhaustive, and {@code kata verify}
   * holds it to that.
   */
  public Exploration<W> bound(int runs) {
    bound = runs;
    return this;
  }

  /**
   * Tries only so many runs in order, and then so many by seeds, and claims nothing: for a scenario
   * that is itself one of many.
   */
  public Exploration<W> sample(int runs, int seeds) {
    claim = null;
    samples = seeds;
    return bound(runs);
  }

  /**
   * Has seeds choose runs with few switches between servers, which most races need, and half of
   * them without a fault.
   */
  public Exploration<W> fewSwitches() {
    fewSwitches = true;
    return this;
  }

  /**
   * Sets how many runs may be made before seeds take over, and says that there are more, on the
   * reference solution as well.
   *
   * @param because what makes them so many
   */
  public Exploration<W> bound(int runs, String because) {
    claim = new ExplorationClaim(because);
    return bound(runs);
  }

  /**
   * Tries everything, up to the bound.
   *
   * @return what was tried, when no run violated a check
   * @throws Violation when one did
   */
  public Summary explore() {
    if (actors.isEmpty() || checks.isEmpty()) {
      throw new IllegalStateException("an exploration needs a server and a check");
    }
    try (ScheduleExplorer explorer = explorer()) {
      String replay = System.getProperty(REPLAY);
      return replay == null
          ? judged(explorer.explore())
          : summary(explorer.replay(replay, List.of(Fault.values())));
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
    try (ScheduleExplorer explorer = explorer()) {
      List<String> names = List.copyOf(actors.keySet());
      return judged(explorer.exploreStalls(servers.stream().map(names::indexOf).toList()));
    }
  }

  private ScheduleExplorer explorer() {
    return new ScheduleExplorer(this::prepare, servers, faults, bound, samples)
        .fewSwitches(fewSwitches);
  }

  private Scenario.Conclusion prepare(Simulation simulation, Scenario.Actors run) {
    IsolatedServer.beginRun();
    W world = newWorld.apply(simulation);
    actors.forEach(
        (name, step) -> run.add(name, serverOf.getOrDefault(name, ""), () -> step.run(world)));
    return trace -> conclude(world, trace);
  }

  private void conclude(W world, Trace trace) throws Exception {
    for (Map.Entry<String, Step<W>> step : afterwards.entrySet()) {
      trace.note("afterwards:", step.getKey());
      step.getValue().run(world);
    }
    for (Step<W> check : checks) {
      check.run(world);
    }
  }

  private Summary judged(SearchResult result) {
    Summary summary = summary(result);
    if (claim != null) {
      claim.judge(summary);
    }
    return summary;
  }

  private static Summary summary(SearchResult result) {
    if (result instanceof SearchResult.Failed failed) {
      throw new Violation(failed.problem(), failed.trace(), failed.replay());
    }
    SearchResult.Passed passed = (SearchResult.Passed) result;
    return new Summary(passed.runs(), passed.exhaustive());
  }
}
