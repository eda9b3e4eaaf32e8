package katas.contentfeed;

import static katas.contentfeed.FeedAssert.assertThatFeed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedWorld.Server;

/** The world of an exploration: servers A and B on one platform, with a threshold of 3. */
public final class FeedRace {
  private final FeedWorld world;
  private final Server a;
  private final Server b;
  private final Map<String, String> ids = new HashMap<>();

  /** Starts two servers. */
  public FeedRace(Simulation simulation) {
    world = new FeedWorld(simulation, FeedWorld.small());
    a = world.server();
    b = world.server();
  }

  /** The blocks. */
  public FeedWorld world() {
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

  /** Each of the followers follows the author and has read the feed, more than a minute ago. */
  public FeedRace follow(String author, String... followers) {
    for (String follower : followers) {
      a.follow(follower, author);
    }
    for (String follower : followers) {
      a.texts(follower);
    }
    world.pass(FeedConfig.defaults().cacheTimeToLive());
    return this;
  }

  /** A post that waits in the queue since a minute ago. */
  public FeedRace post(String author, String text) {
    ids.put(text, a.post(author, text));
    world.pass(FeedConfig.defaults().cacheTimeToLive());
    return this;
  }

  /** The id of the post with this text. */
  public String id(String text) {
    return ids.getOrDefault(text, text);
  }

  /** Empties the queue and lets 60 s pass; then this must be the feed, newest first. */
  public void expectFeed(String rule, String user, String... texts) {
    world.settle();
    expectFeedNow(rule, user, texts);
  }

  /** So many likes must the newest post of ann's have. */
  public void expectLikes(String rule, long likes) {
    long actual = fresh().newest("ann").likes();
    assertThat(actual)
        .withFailMessage(() -> rule + ": the likes are " + actual + ", not " + likes)
        .isEqualTo(likes);
  }

  /** This must be the feed now, without waiting, newest first. */
  public void expectFeedNow(String rule, String user, String... texts) {
    assertThatFeed(fresh(), user).as(rule + ": the feed of " + user).shows(texts);
  }
}
