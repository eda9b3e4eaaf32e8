package katas.kit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Violation;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Small concurrent histories, chosen by seeds and explored: two or three servers get requests at
 * once that meet in the same data, and the answers must fit the model in some order. Whoever got no
 * answer asks again afterwards, and then everybody looks. What does not fit when the requests come
 * one after the other is no race, and left to {@link Histories}; when that is so in every scenario,
 * the rule was not judged, and fails.
 *
 * <pre>{@code
 * Races.of("4.6", SPECIFICATION)
 *     .first(POST)                        // before the race, in this order
 *     .servers(3, 1, LIKE, UNLIKE)        // at most three servers, one request each
 *     .events(1, MINUTE)                  // at most one minute passes, between any two steps
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
  private final List<Specification.Generator<M, C>> events = new ArrayList<>();
  private int first;
  private int servers = 2;
  private int requests = 1;
  private int mostEvents;
  private Function<M, List<Command<M, C>>> closing = it -> List.of();
  private Fault[] faults = {};
  private int scenarios = 20;
  private int runs = 40;
  private int seeds = -1;

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

  /**
   * Sets what may happen between any two steps of the race and never fails, such as time that
   * passes. An event must allow every answer of a call that it overtakes.
   *
   * @param most so many events of a scenario at most
   * @param kinds what happens, chosen from the state before the race; no requests
   */
  @SafeVarargs
  public final Races<M, C> events(int most, Specification.Generator<M, C>... kinds) {
    mostEvents = most;
    for (Specification.Generator<M, C> kind : kinds) {
      events.add(kind);
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
   * Sets how many runs of a scenario are explored, and how many are then chosen by seeds, with few
   * switches between servers.
   */
  public Races<M, C> runs(int number, int seeded) {
    runs = number;
    seeds = seeded;
    return this;
  }

  /**
   * Explores all scenarios.
   *
   * @throws AssertionError which tells the smallest scenario and run that do not fit, or that no
   *     scenario came to a race
   */
  public void explore() {
    String wanted = System.getProperty(RACE, "");
    if (!wanted.isEmpty()) {
      throwIf(wanted.startsWith(rule + ":") ? run(scriptOf(wanted)) : null, wanted);
      return;
    }
    Optional<String> inTurn = Optional.of("nothing was asked");
    for (int scenario = 1; scenario <= scenarios; scenario++) {
      Script script = script(Salt.random(specification.name() + " race " + rule, scenario));
      if (run(script) != null) {
        script = smallest(script);
        if (differenceInTurn(script).isEmpty()) {
          throwIf(run(script), rule + ":" + script.text());
        }
      }
      if (inTurn.isPresent() && execution(script, new Simulation()).asks()) {
        inTurn = differenceInTurn(script);
      }
    }
    inTurn.ifPresent(
        difference ->
            Assertions.fail(
                "rule %s: no scenario came to a race, since without one %s", rule, difference));
  }

  private Script smallest(Script script) {
    Script chosen = execution(script, new Simulation()).script();
    return placed(Shrinker.shrink(chosen, it -> run(placed(it)) != null, SHRINK_TRIES));
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
    for (int i = mostEvents == 0 ? 0 : random.nextInt(mostEvents + 1); i > 0; i--) {
      int event = generators.size() + random.nextInt(events.size());
      steps.add(step(RaceExecution.EVENTS, event, random));
    }
    return new Script(steps);
  }

  /** Shrinking changes numbers one by one; events happen as events, and nothing else does. */
  private Script placed(Script script) {
    List<int[]> steps = new ArrayList<>();
    for (int[] step : script.steps()) {
      boolean isEvent = step[1] >= generators.size();
      if (isEvent || step[0] != RaceExecution.EVENTS) {
        int[] copy = step.clone();
        copy[0] = isEvent ? RaceExecution.EVENTS : step[0];
        steps.add(copy);
      }
    }
    return new Script(steps);
  }

  private RaceExecution<M, C> execution(Script script, Simulation simulation) {
    List<Specification.Generator<M, C>> all = new ArrayList<>(generators);
    all.addAll(events);
    return new RaceExecution<>(rule, specification, all, script, simulation);
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

  /** What differs when nobody meets anybody: then it is no race, and another rule's matter. */
  private Optional<String> differenceInTurn(Script script) {
    int places = RaceExecution.names(script, servers).size();
    return IntStream.rangeClosed(0, places)
        .mapToObj(before -> differenceInTurn(script, before))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** One server comes after the other, and the events between two of them. */
  private Optional<String> differenceInTurn(Script script, int serversBeforeEvents) {
    RaceExecution<M, C> race = execution(script, new Simulation());
    List<String> names = RaceExecution.names(script, servers);
    names.subList(0, serversBeforeEvents).forEach(race::perform);
    race.happen();
    names.subList(serversBeforeEvents, names.size()).forEach(race::perform);
    return race.difference(closing).map(Difference::toString);
  }

  private @Nullable Violation run(Script script) {
    Exploration<RaceExecution<M, C>> exploration =
        Exploration.of((Simulation simulation) -> execution(script, simulation));
    List<String> names = RaceExecution.names(script, servers);
    if (names.isEmpty()) {
      return null;
    }
    for (String name : names) {
      exploration.server(name, race -> race.perform(name));
    }
    if (RaceExecution.hasEvents(script)) {
      exploration.event("events", RaceExecution::happen);
    }
    if (seeds >= 0) {
      exploration.fewSwitches();
    }
    try {
      exploration
          .faults(faults)
          .sample(runs, seeds >= 0 ? seeds : runs)
          .afterwards("whoever got no answer asks again", RaceExecution::askAgain)
          .check(race -> race.close(closing))
          .explore();
      return null;
    } catch (Violation violation) {
      return violation;
    }
  }
}
