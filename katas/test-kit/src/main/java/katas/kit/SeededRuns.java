package katas.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import katas.blocks.simulation.SeededFaults.Rates;
import katas.blocks.simulation.SeededFaults.WireRates;
import katas.blocks.simulation.Simulation;

/**
 * Runs machines through many long histories, each broken in other ways by its seed: for what is too
 * large for an {@link Exploration}.
 *
 * <pre>{@code
 * SeededRuns.of(World::new)
 *     .seeds(200)
 *     .faults(new Rates(10, 10, 5, 0, Duration.ofSeconds(20)))
 *     .wires(new WireRates(50, 50, 100, 5, Duration.ofSeconds(5)))
 *     .script((world, random) -> world.chat(random))    // what the users do, and time passes
 *     .calm(Duration.ofMinutes(10))                     // then nothing breaks any more
 *     .check(world -> assertThat(world.received()).isEqualTo(world.sent()))
 *     .run();
 * }</pre>
 *
 * <p>Only what machines do breaks; the test itself is spared. One thread does everything, in the
 * order of the virtual clock, so a seed has one history, the same to the byte whenever it is run.
 *
 * <p>A seed that fails is run again with fewer of its faults, and told with the shortest prefix of
 * them that still fails: after it nothing breaks. The {@link Violation} says how to replay that.
 *
 * @param <W> the world of a run
 */
public final class SeededRuns<W> {
  private static final String REPLAY_PREFIX = "seed.";

  /** Up to so many faults every prefix is tried; above, a prefix is halved as long as it fails. */
  private static final int TRIED_ONE_BY_ONE = 64;

  private final Function<Simulation, W> newWorld;
  private final List<Step<W>> checks = new ArrayList<>();
  private Rates rates = Rates.NONE;
  private WireRates wires = WireRates.NONE;
  private Script<W> script = (world, random) -> {};
  private Duration calm = Duration.ofHours(1);
  private int seeds = 100;

  /** What the users do. */
  public interface Script<W> {
    /**
     * Runs once a seed.
     *
     * @param random of the seed, apart from the one that makes the faults
     */
    void run(W world, Random random) throws Exception;
  }

  /**
   * What was tried.
   *
   * @param seeds how many seeds
   * @param faults how many faults happened in all of them
   */
  public record Summary(int seeds, long faults) {}

  private SeededRuns(Function<Simulation, W> newWorld) {
    this.newWorld = newWorld;
  }

  /**
   * Begins.
   *
   * @param newWorld makes the world of one run, undisturbed
   */
  public static <W> SeededRuns<W> of(Function<Simulation, W> newWorld) {
    return new SeededRuns<>(newWorld);
  }

  /** Sets how many seeds are run: 1, 2, 3 and so on; 100 by default. */
  public SeededRuns<W> seeds(int number) {
    seeds = number;
    return this;
  }

  /** Breaks operations on building blocks, and machines. */
  public SeededRuns<W> faults(Rates newRates) {
    rates = newRates;
    return this;
  }

  /** Breaks messages between machines. */
  public SeededRuns<W> wires(WireRates newRates) {
    wires = newRates;
    return this;
  }

  /** Sets what the users do while things break. It lets time pass itself. */
  public SeededRuns<W> script(Script<W> newScript) {
    script = newScript;
    return this;
  }

  /** The same without chance. */
  public SeededRuns<W> script(Step<W> newScript) {
    return script((world, random) -> newScript.run(world));
  }

  /**
   * Sets how long nothing breaks after the script, before the checks: wires are whole, machines are
   * up. An hour by default.
   */
  public SeededRuns<W> calm(Duration duration) {
    calm = duration;
    return this;
  }

  /** Adds a check of the world at the end; it fails by an {@link AssertionError}. */
  public SeededRuns<W> check(Step<W> check) {
    checks.add(check);
    return this;
  }

  /**
   * Runs all seeds.
   *
   * @return what was tried, when no check failed
   * @throws Violation when one did
   */
  public Summary run() {
    if (checks.isEmpty()) {
      throw new IllegalStateException("seeded runs need a check");
    }
    String replay = System.getProperty(Exploration.REPLAY);
    if (replay != null) {
      return replay(replay);
    }
    long faults = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      SeededExecution<W> run = perform(seed, Integer.MAX_VALUE, false);
      faults += run.faults();
      if (run.problem() != null) {
        throw violation(seed, shortest(seed, run.faults()), run.faults());
      }
    }
    return new Summary(seeds, faults);
  }

  /** Everything that happens under one seed, one line an operation. */
  public String history(long seed) {
    return perform(seed, Integer.MAX_VALUE, true).history().all();
  }

  private Summary replay(String replay) {
    String[] parts = replay.split("\\.", -1);
    if (!replay.startsWith(REPLAY_PREFIX) || parts.length != 3) {
      throw new IllegalArgumentException(
          Exploration.REPLAY + " is not of the form that a failure prints: " + replay);
    }
    long seed = Long.parseLong(parts[1]);
    int faults = Integer.parseInt(parts[2]);
    SeededExecution<W> run = perform(seed, faults, true);
    Throwable problem = run.problem();
    if (problem != null) {
      throw new Violation(problem, run.history().all(), replay);
    }
    return new Summary(1, run.faults());
  }

  /** The number of faults in the shortest prefix that fails, as far as it is looked for. */
  private int shortest(long seed, int faults) {
    int most = faults;
    while (most > TRIED_ONE_BY_ONE && perform(seed, most / 2, false).problem() != null) {
      most /= 2;
    }
    for (int prefix = 0; prefix < Math.min(most, TRIED_ONE_BY_ONE); prefix++) {
      if (perform(seed, prefix, false).problem() != null) {
        return prefix;
      }
    }
    return most;
  }

  private Violation violation(long seed, int prefix, int faults) {
    SeededExecution<W> run = perform(seed, prefix, true);
    Throwable problem = run.problem();
    if (problem == null) {
      problem =
          new IllegalStateException("seed " + seed + " does not fail twice: is there chance?");
    }
    String trace =
        "seed "
            + seed
            + " fails with the first "
            + prefix
            + " of its "
            + faults
            + " faults:\n"
            + run.history().tell();
    return new Violation(problem, trace, REPLAY_PREFIX + seed + "." + prefix);
  }

  private SeededExecution<W> perform(long seed, int mostFaults, boolean told) {
    SeededExecution<W> run = new SeededExecution<>(newWorld, seed, told);
    run.breakBy(rates, wires, mostFaults);
    run.perform(script, calm, checks);
    return run;
  }
}
