package katas.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;

/**
 * The world of an exploration: servers A and B on one platform, and what they answered. A third
 * server, started afresh for every use, stands for whoever goes on.
 */
public final class NotificationRace {
  private static final int BOUND = 400;

  private final NotificationWorld world;
  private final Server a;
  private final Server b;
  private final Map<String, Object> answers = new TreeMap<>();

  private NotificationRace(Simulation simulation, Consumer<NotificationWorld> before) {
    world = new NotificationWorld(simulation);
    before.accept(world);
    a = world.server();
    b = world.server();
  }

  /** Begins a scenario in a world that was prepared. */
  public static Exploration<NotificationRace> after(Consumer<NotificationWorld> before) {
    return Exploration.of((Simulation simulation) -> new NotificationRace(simulation, before))
        .bound(BOUND);
  }

  /** Begins a scenario in which a hello to ann with the key {@code key} was accepted. */
  public static Exploration<NotificationRace> accepted(Channel... channels) {
    return after(world -> world.accept(NotificationWorld.hello("key", "ann", channels)));
  }

  /** The world. */
  public NotificationWorld world() {
    return world;
  }

  /** The first server. */
  public Server a() {
    return a;
  }

  /** The second server. */
  public Server b() {
    return b;
  }

  /** The id of the notification that was accepted before. */
  public String id() {
    return world.lastId();
  }

  /** Remembers an answer. */
  public void note(String name, Object answer) {
    synchronized (answers) {
      answers.put(name, answer);
    }
  }

  /** Whether the answer of that name is this. */
  public boolean is(String name, Object answer) {
    return answer.equals(answers.get(name));
  }

  /** A new server does what is due, now and for two hours to come. */
  public void recover() {
    Server fresh = world.server();
    world.processFor(fresh, Duration.ofMinutes(2), Duration.ofSeconds(31));
    world.processFor(fresh, Duration.ofHours(2), Duration.ofMinutes(30));
  }

  /** Checks what all providers together have accepted. */
  public void expectTexts(String rule, String... texts) {
    assertThat(world.texts()).as(rule + ": what was sent after " + this).isEqualTo(List.of(texts));
  }

  /** What was answered, by name. */
  @Override
  public String toString() {
    return answers.toString();
  }
}
