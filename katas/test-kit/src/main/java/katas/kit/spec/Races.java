package katas.kit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Small concurrent histories, chosen by seeds and explored: two or three servers get requests at
 * once that meet in the same data, and the answers must fit the model in some order. Whoever got no
 * answer asks again afterwards, and then everybody looks. What does not fit when the requests come
 * one after the other is no race, and left to {@link Histories}.
 *
 * <pre>{@code
 * Races.of("4.6", SPECIFICATION)
 *     .first(POST)                        // before the race, in this order
 *     .servers(3, 1, LIKE, UNLIKE)        // at most three servers, one request each
 *     .faults(Fault.values())
 *     .closing(model -> List.of(new ReadFeed("ann")))
 *     .scenarios(20).runs(40)
 *     .explore();
 * }</pre>
 */
public final class Races<M extends Model<M>, C extends Cluster> {
  /** The system property that chooses one scenario, beside {@link Exploration#REPLAY}. */
  public static final String RACE = "katas.race";

  private static final int SHRINK_TRIES = 40;
  private static final int CHOICES = 8;

  /** A multiple of what generators choose from as a rule. */
  private static final int NUMBERS = 840;

  private final String rule;
  private final Specification<M, C> specification;
  private final List<Specification.Generator<M, C>> generators = new ArrayList<>();
  private int first;
  private int servers = 2;
  private int requests = 1;
  private Function<M, List<Command<M, C>>> closing = it -> List.of();
  private Fault[] faults = {};
  private int scenarios = 20;
  private int runs = 40;

  private Races(String rule, Specification<M, C> specification) {
    this.rule = rule;
    this.specification = specification;
  }

  /**
   * Begins.
   *
   * @param rule the rule that is broken when no order fits
   */
  public static <M extends Model<M>, C extends Cluster> Races<M, C> of(
      String rule, Specification<M, C> specification) {
    return new Races<>(rule, specification);
  }

  /** Adds a command that is done before the race; one after the other. */
  public Races<M, C> first(Specification.Generator<M, C> generator) {
    generators.add(first++, generator);
    return this;
  }

  /**
   * Sets who races.
   *
   * @param most so many servers at most, at least two
   * @param each so many requests to each of them at most
   * @param kinds what is asked, chosen from the state before the race
   */
  @SafeVarargs
  public final Races<M, C> servers(int most, int each, Specification.Generator<M, C>... kinds) {
    servers = most;
    requests = each;
    for (Specification.Generator<M, C> kind : kinds) {
      generators.add(kind);
    }
    return this;
  }

  /** Sets the commands at the end of each run. */
  public Races<M, C> closing(Function<M, List<Command<M, C>>> newClosing) {
    closing = newClosing;
    return this;
  }

  /** Tries these faults, one a run. */
  public Races<M, C> faults(Fault... kinds) {
    faults = kinds;
    return this;
  }

  /** Sets how many scenarios are chosen; 20 by default. */
  public Races<M, C> scenarios(int number) {
    scenarios = number;
    return this;
  }

  /** Sets how many runs of a scenario are explored, and then as many chosen by seeds; 40. */
  public Races<M, C> runs(int number) {
    runs = number;
    return this;
  }

  /**
   * Explores all scenarios.
   *
   * @throws AssertionError which tells the smallest scenario and run that do not fit
   */
  public void explore() {
    String wanted = System.getProperty(RACE, "");
    if (!wanted.isEmpty()) {
      throwIf(wanted.startsWith(rule + ":") ? run(scriptOf(wanted)) : null, wanted);
      return;
    }
    for (int scenario = 1; scenario <= scenarios; scenario++) {
      Script script = script(Salt.random(specification.name() + " race " + rule, scenario));
      if (run(script) != null) {
        Script chosen =
            new RaceExecution<>(rule, specification, generators, script, new Simulation()).script();
        Script smallest = Shrinker.shrink(chosen, it -> run(it) != null, SHRINK_TRIES);
        if (isRace(smallest)) {
          throwIf(run(smallest), rule + ":" + smallest.text());
        }
      }
    }
  }

  private Script scriptOf(String chosen) {
    return Script.parse(chosen.substring(rule.length() + 1));
  }

  private static void throwIf(@Nullable Violation violation, String race) {
    if (violation != null) {
      String option = "-D" + Exploration.REPLAY;
      String both = "-D" + RACE + "=" + race + " " + option;
      throw new AssertionError(String.valueOf(violation.getMessage()).replace(option, both));
    }
  }

  /** A step's numbers: who does it, with 0 for before the race; its generator; its choices. */
  private Script script(Random random) {
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      steps.add(step(0, i, random));
    }
    int racing = servers == 2 ? 2 : 2 + random.nextInt(servers - 1);
    for (int server = 1; server <= racing; server++) {
      for (int i = 1 + random.nextInt(requests); i > 0; i--) {
        steps.add(step(server, first + random.nextInt(generators.size() - first), random));
      }
    }
    return new Script(steps);
  }

  private static int[] step(int place, int generator, Random random) {
    int[] step = new int[2 + CHOICES];
    step[0] = place;
    step[1] = generator;
    for (int i = 0; i < CHOICES; i++) {
      step[2 + i] = random.nextInt(NUMBERS);
    }
    return step;
  }

  /** Whether it fits when nobody meets anybody: else it is no race, and another rule's matter. */
  private boolean isRace(Script script) {
    RaceExecution<M, C> race =
        new RaceExecution<>(rule, specification, generators, script, new Simulation());
    RaceExecution.names(script, servers).forEach(race::perform);
    try {
      race.close(closing);
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private @Nullable Violation run(Script script) {
    Exploration<RaceExecution<M, C>> exploration =
        Exploration.of(
            (Simulation simulation) ->
                new RaceExecution<>(rule, specification, generators, script, simulation));
    List<String> names = RaceExecution.names(script, servers);
    if (names.isEmpty()) {
      return null;
    }
    for (String name : names) {
      exploration.server(name, race -> race.perform(name));
    }
    try {
      exploration
          .faults(faults)
          .bound(runs)
          .samples(runs)
          .afterwards("whoever got no answer asks again", RaceExecution::askAgain)
          .check(race -> race.close(closing))
          .explore();
      return null;
    } catch (Violation violation) {
      return violation;
    }
  }
}
