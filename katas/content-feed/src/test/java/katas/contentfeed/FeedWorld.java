package katas.contentfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;

/**
 * A data centre in which servers of feeds are started.
 *
 * <pre>{@code
 * FeedWorld world = new FeedWorld();
 * Server server = world.server();
 * server.follow("bob", "ann");
 * server.post("ann", "hello");
 * world.settle();                  // empties the queue and lets 60 s pass
 * server.texts("bob");             // hello
 * }</pre>
 */
public final class FeedWorld {
  private final Simulation simulation;
  private final FeedConfig config;

  /** A world of its own, with {@link #small}. */
  public FeedWorld() {
    this(new Simulation(), small());
  }

  /** A world on a simulation. */
  public FeedWorld(Simulation simulation, FeedConfig config) {
    this.simulation = simulation;
    this.config = config;
  }

  /** 3 followers make a celebrity, a feed has 50 posts, the best 4 of the newest 8 are ranked. */
  public static FeedConfig small() {
    return small(3);
  }

  /** The same with another threshold. */
  public static FeedConfig small(int celebrityThreshold) {
    FeedConfig usual = FeedConfig.defaults();
    return new FeedConfig(
        celebrityThreshold,
        50,
        usual.cacheTimeToLive(),
        usual.halfLife(),
        8,
        4,
        usual.topic(),
        usual.consumerGroup());
  }

  /** Starts another server on the shared blocks. */
  public Server server() {
    return server(simulation.store());
  }

  /** Starts a server with another store. */
  public Server server(KeyValueStore store) {
    return server(store, simulation.log());
  }

  /** Starts a server with another log. */
  public Server server(MessageLog log) {
    return server(simulation.store(), log);
  }

  private Server server(KeyValueStore store, MessageLog log) {
    return new Server(
        IsolatedServer.start(
            SocialFeed::new,
            new Platform(simulation.table(), store, log, simulation.clock(), config)));
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** Empties the queue by a server that was just started, which gets every partition in turn. */
  public void drainQueue() {
    drainQueue(server());
  }

  /** Calls this server until the queue is empty. */
  public void drainQueue(Server worker) {
    for (int round = 0; round < 5; round++) {
      int polls = 0;
      while (worker.service().fanOut() > 0) {
        assertThat(++polls).as("rule 4.1: calls of fanOut until it returns 0").isLessThan(1_000);
      }
      simulation.rebalance(config.topic(), config.consumerGroup());
    }
  }

  /** Empties the queue and lets the 60 s of a cached feed pass. */
  public void settle() {
    drainQueue();
    pass(config.cacheTimeToLive());
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** A server as a test talks to it. */
  public static final class Server {
    private final FeedService service;

    /** Talks to this server. */
    public Server(FeedService service) {
      this.service = service;
    }

    /** The learner's server itself. */
    public FeedService service() {
      return service;
    }

    /** Posts a text, which makes the request's key too; returns the post's id. */
    public String post(String author, String text) {
      return service.post(PostRequest.of(author, text.replace(' ', '-'), text)).postId();
    }

    /** Follows each of these authors. */
    public void follow(String follower, String... authors) {
      for (String author : authors) {
        service.follow(follower, author);
      }
    }

    /** The texts of a whole feed, newest first. */
    public List<String> texts(String user) {
      return texts(user, FeedOrder.CHRONOLOGICAL, 100);
    }

    /** The texts of a whole feed, in pages of this size. */
    public List<String> texts(String user, FeedOrder order, int limit) {
      FeedRequest request = FeedRequest.first(user, order, limit);
      FeedPage first = service.feed(request);
      List<String> texts = new ArrayList<>(textsOf(first));
      texts.addAll(rest(request, first));
      return texts;
    }

    /** The texts of the pages that come after this one. */
    public List<String> rest(FeedRequest request, FeedPage page) {
      List<String> texts = new ArrayList<>();
      Optional<String> cursor = page.next();
      while (cursor.isPresent()) {
        FeedPage next = service.feed(request.after(cursor.get()));
        texts.addAll(textsOf(next));
        cursor = next.next();
        assertThat(texts).as("rule 1.2: the posts of all pages").hasSizeLessThan(10_000);
      }
      return texts;
    }

    /** The newest post of a feed. */
    public FeedItem newest(String user) {
      return page(user, FeedOrder.CHRONOLOGICAL, 1).items().get(0);
    }

    /** The first page of a feed. */
    public FeedPage page(String user, FeedOrder order, int limit) {
      return service.feed(FeedRequest.first(user, order, limit));
    }
  }

  /** What the posts of a page say. */
  public static List<String> textsOf(FeedPage page) {
    return page.items().stream().map(item -> item.post().text()).toList();
  }
}
