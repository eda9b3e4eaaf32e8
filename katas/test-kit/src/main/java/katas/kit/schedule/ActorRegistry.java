package katas.kit.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import katas.blocks.simulation.PendingTask;
import org.jspecify.annotations.Nullable;

/** The actors of a run, each at its index: servers and events first, tasks as they are made. */
final class ActorRegistry {
  /** A run has so many actors at most: the vector clocks of a run grow with their square. */
  static final int MAX_ACTORS = 500;

  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> view = Collections.unmodifiableList(actors);

  void add(String name, String server, Scenario.Body body) {
    add(Actor.of(name, actors.size(), server, body));
  }

  void add(PendingTask task, @Nullable Actor cause) {
    add(Actor.ofTask(task, actors.size(), cause));
  }

  private void add(Actor actor) {
    actors.add(actor);
  }

  /** Whether a run may have no more. */
  boolean isFull() {
    return actors.size() >= MAX_ACTORS;
  }

  /** All of them; grows while the run goes on. */
  List<Actor> all() {
    return view;
  }

  /** The tasks that have not begun. */
  List<PendingTask> pendingTasks() {
    return actors.stream()
        .filter(Actor::isPendingTask)
        .map(Actor::task)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Crashes all tasks of an owner: an actor, or a life of a machine. */
  void crash(Object owner) {
    for (Actor actor : actors) {
      PendingTask task = actor.task();
      if (task != null && owner.equals(task.owner())) {
        actor.crash();
      }
    }
  }
}
