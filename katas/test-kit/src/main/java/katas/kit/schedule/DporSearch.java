package katas.kit.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import katas.blocks.simulation.Operation;

/**
 * Enumerates schedules depth first, one of each class of schedules that differ only in the order of
 * steps that commute. Where the next step of an actor conflicts with an earlier step of another,
 * and was not ordered after it anyway, the other order is noted at the earlier state and explored
 * later.
 *
 * <p>Source: dynamic partial-order reduction with source sets and sleep sets (Flanagan and
 * Godefroid, POPL 2005; Abdulla, Aronis, Jonsson and Sagonas, POPL 2014). Complete for programs
 * whose shared state is in the building blocks alone; a test holds it to the search without
 * pruning.
 */
final class DporSearch implements ScheduleSearch {
  private final FaultPlan plan;
  private final List<SearchNode> path = new ArrayList<>();
  private VectorClocks clocks = new VectorClocks();
  private int depth;
  private boolean unpruned;
  private boolean faultHappened;

  /** A search in which every run suffers the same fault. */
  DporSearch(FaultPlan plan) {
    this.plan = plan;
  }

  /** Begins the next run; its first steps repeat the current path. */
  @Override
  public void restart() {
    depth = 0;
    clocks = new VectorClocks();
  }

  @Override
  public boolean advance() {
    while (!path.isEmpty()) {
      SearchNode last = path.get(path.size() - 1);
      last.done.set(last.chosen);
      int todo = last.firstToDo();
      if (todo >= 0) {
        last.chosen = todo;
        return true;
      }
      path.remove(path.size() - 1);
    }
    return false;
  }

  @Override
  public FaultPlan plan() {
    return plan;
  }

  @Override
  public void observe(ScheduleExecution run) {
    faultHappened |= run.faultHappened();
  }

  /** Whether the fault happened in any run: an actor with fewer operations never meets it. */
  boolean faultHappened() {
    return faultHappened;
  }

  @Override
  public int choose(List<Actor> actors, BitSet enabled, int current) {
    clocks.grow(actors.size());
    if (!unpruned && actors.stream().anyMatch(Actor::blockedOnLock)) {
      unpruned = true;
      path.forEach(node -> node.backtrack.or(node.enabled));
    }
    if (depth == path.size() && !extend(actors, enabled, current)) {
      return ABANDON;
    }
    SearchNode node = path.get(depth);
    if (!enabled.get(node.chosen)) {
      return ABANDON;
    }
    node.operation = actors.get(node.chosen).pending();
    node.place = actors.get(node.chosen).place();
    node.clock = clockOf(node);
    clocks.set(node.chosen, node.clock);
    depth++;
    return node.chosen;
  }

  /** Adds a state to the path; false when everything that it could do is explored elsewhere. */
  private boolean extend(List<Actor> actors, BitSet enabled, int current) {
    SearchNode node = new SearchNode(enabled, sleep(actors));
    actors.stream().filter(actor -> !actor.finished()).forEach(this::noteRaces);
    BitSet candidates = (BitSet) enabled.clone();
    candidates.andNot(node.sleep);
    if (candidates.isEmpty()) {
      return false;
    }
    node.chosen = SchedulingStrategy.currentOrFirst(candidates, current);
    node.backtrack.set(node.chosen);
    path.add(node);
    return true;
  }

  /** Those asleep or done one step earlier whose next step commutes with that step. */
  private BitSet sleep(List<Actor> actors) {
    BitSet sleep = new BitSet();
    if (depth == 0) {
      return sleep;
    }
    SearchNode before = path.get(depth - 1);
    for (Actor actor : actors) {
      if (before.hasExplored(actor.index()) && commutes(before, actor.pending())) {
        sleep.set(actor.index());
      }
    }
    return sleep;
  }

  private boolean commutes(SearchNode node, Operation pending) {
    Operation operation = node.operation;
    return !unpruned && (operation == null || operation.commutesWith(pending));
  }

  /** Locks order steps in ways that their accesses do not show, so nothing is taken to commute. */
  @Override
  public boolean unpruned() {
    return unpruned;
  }

  /**
   * Finds the steps that the actor's next one races with: they conflict, and nothing between orders
   * them. For each, the other order is asked for at the state before that step.
   */
  private void noteRaces(Actor actor) {
    int[] known = clocks.copyOfKnown(actor);
    for (int i = depth - 1; i >= 0; i--) {
      SearchNode node = path.get(i);
      boolean ordered = node.chosen == actor.index() || known[node.chosen] > i;
      if (!ordered && !commutes(node, actor.pending())) {
        reverse(i, actor);
        VectorClocks.merge(known, node.clock);
      }
    }
  }

  /**
   * Sees to it that the actor's next step is tried before step {@code i}. What else happened since,
   * without being caused by step {@code i}, may come before it too; so the state before step {@code
   * i} must try one of those that can begin such a sequence.
   */
  private void reverse(int i, Actor actor) {
    SearchNode node = path.get(i);
    BitSet beginners = new BitSet();
    List<Integer> independent = new ArrayList<>();
    for (int k = i + 1; k < depth; k++) {
      SearchNode later = path.get(k);
      if (VectorClocks.at(later.clock, node.chosen) <= i) {
        if (causedByNone(independent, later.clock)) {
          beginners.set(later.chosen);
        }
        independent.add(k);
      }
    }
    int[] clock = clocks.copyOfKnown(actor);
    independent.stream()
        .map(path::get)
        .filter(step -> !commutes(step, actor.pending()))
        .forEach(step -> VectorClocks.merge(clock, step.clock));
    if (causedByNone(independent, clock)) {
      beginners.set(actor.index());
    }
    if (!beginners.intersects(node.backtrack) && !beginners.intersects(node.sleep)) {
      tryOneOf(beginners, node);
    }
  }

  private static void tryOneOf(BitSet beginners, SearchNode node) {
    beginners.and(node.enabled);
    if (beginners.isEmpty()) {
      node.backtrack.or(node.enabled);
    } else {
      node.backtrack.set(beginners.nextSetBit(0));
    }
  }

  private boolean causedByNone(List<Integer> steps, int[] clock) {
    for (int step : steps) {
      if (VectorClocks.at(clock, path.get(step).chosen) > step) {
        return false;
      }
    }
    return true;
  }

  private int[] clockOf(SearchNode node) {
    int[] clock = clocks.copyOf(node.chosen);
    for (int i = 0; i < depth; i++) {
      SearchNode earlier = path.get(i);
      if (VectorClocks.at(clock, earlier.chosen) <= i && ordered(earlier, node)) {
        VectorClocks.merge(clock, earlier.clock);
      }
    }
    clock[node.chosen] = depth + 1;
    return clock;
  }

  /**
   * Whether the later of two steps knows the earlier one. On one machine it does, even if the steps
   * commute: what the machine did before it came to its end before. No other order of the two could
   * be asked for but that of their beginnings, which conflict.
   */
  private boolean ordered(SearchNode earlier, SearchNode later) {
    boolean sameMachine = !later.place.isEmpty() && later.place.equals(earlier.place);
    return sameMachine || (later.operation != null && !commutes(earlier, later.operation));
  }
}
