package katas.urlshortener;

import java.util.Map;
import java.util.TreeMap;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.urlshortener.ShortenerWorld.Server;

/** The world of an exploration: servers A and B on one platform, and the answers that they gave. */
public final class ShortenerRace {
  private final ShortenerWorld world;
  private final Server a;
  private final Server b;
  private final Map<String, Object> answers = new TreeMap<>();

  /** Starts two servers. */
  public ShortenerRace(Simulation simulation) {
    world = new ShortenerWorld(simulation);
    a = world.server();
    b = world.server();
  }

  /** Starts two servers that generate keys in these ways. */
  public ShortenerRace(Simulation simulation, KeyGenerator keysOfA, KeyGenerator keysOfB) {
    world = new ShortenerWorld(simulation);
    a = world.server(keysOfA);
    b = world.server(keysOfB);
  }

  /** The blocks and the log. */
  public ShortenerWorld world() {
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

  /** A server that was just started. */
  public Server fresh() {
    return world.server();
  }

  /** Remembers an answer under a name, such as the server's. */
  public void note(String name, Object answer) {
    synchronized (answers) {
      answers.put(name, answer);
    }
  }

  /** How many of the answers are of the type. */
  public long count(Class<?> type) {
    return answers.values().stream().filter(type::isInstance).count();
  }

  /** Checks that every link that was made leads to its URL. */
  public void expectLinksLead(String rule) {
    for (Object answer : answers.values()) {
      if (answer instanceof ShortenResult.Created created) {
        Link link = created.link();
        String leads = fresh().leads(link.key());
        Expect.that(
            rule + ": every link that was made leads to its URL",
            leads.equals(link.url()),
            () -> link.key() + " leads to " + leads + " after " + answers);
      }
    }
  }

  /** What was answered, by name. */
  @Override
  public String toString() {
    return answers.toString();
  }
}
