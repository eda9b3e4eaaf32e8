package katas.kit.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Simulation;
import katas.kit.Fault;
import katas.kit.IsolatedServer;
import org.jspecify.annotations.Nullable;

/** One history: every command is done to the servers and to the model, until they differ. */
final class HistoryExecution<M extends Model<M>, C extends Cluster> {
  private final Specification<M, C> specification;
  private final Simulation simulation = new Simulation();
  private final C cluster;
  private final Caller<C> caller;
  private final PossibleStates<M> states;
  private final List<Command<M, C>> unanswered = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final Clauses clauses = new Clauses();
  private final Story story = new Story();
  private final UnwrittenCommands unwritten;
  private String ruleOfFault = "";

  private HistoryExecution(Specification<M, C> specification, UnwrittenCommands unwritten) {
    IsolatedServer.beginRun();
    this.specification = specification;
    this.unwritten = unwritten;
    this.cluster = specification.newCluster(simulation);
    this.caller = new Caller<>(simulation, cluster);
    this.states = new PossibleStates<>(specification.newModel());
  }

  /** A new history of so many steps, which may have faults and has no unwritten command. */
  static <M extends Model<M>, C extends Cluster> HistoryExecution<M, C> random(
      Specification<M, C> specification,
      UnwrittenCommands unwritten,
      Random random,
      int length,
      boolean faults) {
    HistoryExecution<M, C> run = new HistoryExecution<>(specification, unwritten);
    ScriptGenerator generator = new ScriptGenerator(specification.weights(), random, faults);
    for (int i = 0; i < length && run.difference() == null; i++) {
      StepHead head = generator.next(run.cluster.size(), run.unanswered.size());
      Choices choices = Choices.by(random);
      run.step(head, choices);
      run.steps.add(head.with(choices.made()));
    }
    run.close();
    return run;
  }

  /** The history of a script, but for its unwritten commands. */
  static <M extends Model<M>, C extends Cluster> HistoryExecution<M, C> of(
      Specification<M, C> specification, UnwrittenCommands unwritten, Script script) {
    HistoryExecution<M, C> run = new HistoryExecution<>(specification, unwritten);
    for (int[] step : script.steps()) {
      if (run.difference() == null) {
        run.step(StepHead.of(step), Choices.after(StepHead.LENGTH, step));
        run.steps.add(step);
      }
    }
    run.close();
    return run;
  }

  private void step(StepHead head, Choices choices) {
    int server = Math.min(head.server(), cluster.size() - 1);
    Command<M, C> command =
        head.generator() < specification.generators().size()
            ? specification.generators().get(head.generator()).next(states.first(), choices)
            : unanswered.isEmpty() ? null : choices.of(unanswered);
    if (command != null) {
      perform(command, server, command.isRequest() ? head.planned() : null, head.operations());
    }
  }

  private void close() {
    for (int i = 0; difference() == null && !unanswered.isEmpty(); i++) {
      perform(unanswered.get(0), i % cluster.size(), null, 0);
    }
    int server = 0;
    if (difference() == null) {
      for (Command<M, C> command : specification.closing(states.first())) {
        if (difference() == null) {
          perform(command, server++ % cluster.size(), null, 0);
        }
      }
    }
  }

  private void perform(Command<M, C> command, int server, @Nullable Fault fault, int operations) {
    boolean again = unanswered.remove(command);
    if (unwritten.contain(command)) {
      return;
    }
    Answer answer = call(command, server, fault, operations);
    String who = command.isRequest() ? "server " + (server + 1) + ": " : "";
    story.add(simulation, who, command + (again ? " again" : ""), told(command, answer));
    states.apply(command, answer, clauses);
    if (caller.faultHappened() && !command.ruleOfFaults().isEmpty()) {
      ruleOfFault = command.ruleOfFaults();
      clauses.reached(ruleOfFault);
    }
    if (answer instanceof Answer.Lost && command.isRepeated()) {
      unanswered.add(command);
    }
  }

  private Answer call(Command<M, C> command, int server, @Nullable Fault fault, int operations) {
    try {
      return caller.call(command, server, fault, operations);
    } catch (NotImplementedException e) {
      unwritten.add(command, e);
      throw e;
    }
  }

  private String told(Command<M, C> command, Answer answer) {
    return answer instanceof Answer.Returned returned
        ? command.told(returned)
        : Clauses.words(answer);
  }

  /** The difference, or null; a history with a fault differs under the rule of that fault. */
  @Nullable Difference difference() {
    Difference difference = clauses.difference();
    return difference == null || ruleOfFault.isEmpty() ? difference : difference.under(ruleOfFault);
  }

  Script script() {
    return new Script(steps);
  }

  Clauses clauses() {
    return clauses;
  }

  Story story() {
    return story;
  }
}
