package katas.kit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import katas.blocks.NotImplementedException;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** One run of one scenario: does the commands and takes down what came when. */
final class RaceExecution<M extends Model<M>, C extends Cluster> {
  private static final String NAMES = "ABC";

  /** The place in a script of what no server does; 0 is before the race, servers begin at 1. */
  static final int EVENTS = NAMES.length() + 1;

  private final String rule;
  private final C cluster;
  private final M before;
  private final List<int[]> steps = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final List<List<Command<M, C>>> racing = new ArrayList<>();
  private final List<Call<M, C>> calls = new ArrayList<>();
  private final boolean[] crashed = new boolean[NAMES.length()];
  private @Nullable Difference unlike;
  private int now;

  RaceExecution(
      String rule,
      Specification<M, C> specification,
      List<Specification.Generator<M, C>> generators,
      Script script,
      Simulation simulation) {
    this.rule = rule;
    this.cluster = specification.newCluster(simulation);
    this.before = specification.newModel();
    for (int i = 0; i <= EVENTS; i++) {
      racing.add(new ArrayList<>());
    }
    for (int place = 0; place <= EVENTS; place++) {
      for (int[] step : script.steps()) {
        if (step[0] == place) {
          Choices choices = Choices.after(2, step);
          add(place, generators.get(step[1]).next(before, choices));
          steps.add(stepOf(place, step[1], choices.made()));
        }
      }
    }
  }

  private static int[] stepOf(int place, int generator, int... choices) {
    int[] step = new int[2 + choices.length];
    step[0] = place;
    step[1] = generator;
    System.arraycopy(choices, 0, step, 2, choices.length);
    return step;
  }

  /** The same script with no number larger than it need be. */
  Script script() {
    return new Script(steps);
  }

  /** Who races under this script. */
  static List<String> names(Script script, int most) {
    List<String> names = new ArrayList<>();
    for (int place = 1; place <= most; place++) {
      int wanted = place;
      if (script.steps().stream().anyMatch(step -> step[0] == wanted)) {
        names.add(NAMES.substring(place - 1, place));
      }
    }
    return names;
  }

  /** Whether anything happens under this script that no server does. */
  static boolean hasEvents(Script script) {
    return script.steps().stream().anyMatch(step -> step[0] == EVENTS);
  }

  /** Whether any server is asked anything in the race. */
  boolean asks() {
    return racing.subList(1, EVENTS).stream().anyMatch(commands -> !commands.isEmpty());
  }

  private void add(int place, @Nullable Command<M, C> command) {
    if (command == null) {
      return;
    }
    if (place > 0) {
      racing.get(place).add(command);
    } else {
      Answer answer = answer(command, 0);
      Clauses clauses = new Clauses();
      command.check(before, answer, clauses);
      unlike = unlike == null ? clauses.difference() : unlike;
      story.add("  before: " + command);
    }
  }

  private Answer answer(Command<M, C> command, int server) {
    try {
      return new Answer.Returned(command.run(cluster, server));
    } catch (NotImplementedException e) {
      throw e;
    } catch (UnavailableException e) {
      return new Answer.Lost("a call of the server's was lost");
    } catch (RuntimeException e) {
      return new Answer.Threw(e);
    }
  }

  /** Does the requests of one server. */
  void perform(String name) {
    int place = NAMES.indexOf(name) + 1;
    for (Command<M, C> command : racing.get(place)) {
      call(name + ": ", command, place - 1);
    }
  }

  /** The events happen; each takes no time, so that what came before and what after is known. */
  void happen() {
    for (Command<M, C> command : racing.get(EVENTS)) {
      Answer answer = answer(command, 0);
      calls.add(new Call<>("meanwhile: ", command, answer, now++, now++));
    }
  }

  private void call(String who, Command<M, C> command, int server) {
    int invoked = now++;
    Answer answer = new Answer.Lost("the server crashed");
    try {
      answer = answer(command, server);
    } catch (ServerCrash e) {
      crashed[server] = true;
      throw e;
    } finally {
      calls.add(new Call<>(who, command, answer, invoked, now++));
    }
  }

  /** Sends what got no answer to another server, or calls a worker again. */
  void askAgain() {
    for (int server = 0; server < crashed.length; server++) {
      if (crashed[server]) {
        cluster.restart(server);
      }
    }
    for (Call<M, C> call : List.copyOf(calls)) {
      if (call.answer() instanceof Answer.Lost && call.command().isRepeated()) {
        call("again: ", call.command(), (NAMES.indexOf(call.who().charAt(0)) + 1) % cluster.size());
      }
    }
  }

  /** Does the last commands and compares everything with the model, but for what came before. */
  void close(Function<M, List<Command<M, C>>> closing) {
    Difference difference = unlike == null ? differenceOfRace(closing) : null;
    if (difference != null) {
      calls.forEach(call -> story.add("  " + call));
      throw new AssertionError(difference.under(rule) + "\n" + String.join("\n", story));
    }
  }

  /** Does the last commands and compares everything with the model, what came before too. */
  Optional<Difference> difference(Function<M, List<Command<M, C>>> closing) {
    return Optional.ofNullable(unlike == null ? differenceOfRace(closing) : unlike);
  }

  private @Nullable Difference differenceOfRace(Function<M, List<Command<M, C>>> closing) {
    int server = 0;
    for (Command<M, C> command : closing.apply(before)) {
      call("then: ", command, server++ % cluster.size());
    }
    return Linearization.difference(before, calls);
  }
}
