package exam.contentfeed;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConsumerLagMonitor;
import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.contentfeed.Platform;
import katas.contentfeed.SocialFeed;
import katas.kit.IsolatedServer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What {@link FeedWorld} is to the other tests, on PostgreSQL, Redis and Kafka: servers that are
 * called by users, and one worker, whose wires can be broken. Tests of a class share a world, with
 * users of their own, since a consumer takes a while to join its group. Rules that count operations
 * have no tests on engines, nor have 3.1 and 3.2, which ask no block for anything.
 */
final class EngineFeed implements AutoCloseable {
  /** So long that only a queue that stands still takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final ConsumerLagMonitor watch = new ConsumerLagMonitor();
  private final FeedConfig config;
  private volatile Worker worker;

  /** A server that works on the queue, and what it is connected by. */
  private record Worker(
      ServerBlocks machine, FaultyProxy store, FaultyProxy table, Server server) {}

  private EngineFeed(FeedConfig config) {
    this.config = config;
    worker = newWorker();
  }

  /** A world in which so many followers make a celebrity. */
  static EngineFeed withCelebritiesFrom(int followers) {
    return new EngineFeed(FeedWorld.small(followers));
  }

  private Worker newWorker() {
    ServerBlocks machine = world.server();
    return new Worker(machine, machine.wireToStore(), machine.wireToTable(), on(machine));
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Server server() {
    return on(world.server());
  }

  /** So many of them. */
  List<Server> servers(int count) {
    return Stream.generate(this::server).limit(count).toList();
  }

  /** Starts the learner's server on this one. */
  Server on(ServerBlocks machine) {
    return on(machine, machine.store());
  }

  /** The same with another store. */
  Server on(ServerBlocks machine, KeyValueStore store) {
    return new Server(
        IsolatedServer.start(
            SocialFeed::new,
            new Platform(
                machine.table(), store, watch.watch(machine.log()), machine.clock(), config)));
  }

  /** The engines behind it. */
  EngineWorld world() {
    return world;
  }

  /** The worker of this world, as users may call it too. */
  Server worker() {
    return worker.server();
  }

  /** The wire between the worker and the store. */
  FaultyProxy storeOfWorker() {
    return worker.store();
  }

  /** The wire between the worker and the table. */
  FaultyProxy tableOfWorker() {
    return worker.table();
  }

  /** The worker crashes, and another one is started. */
  void crashWorker() {
    worker.machine().crash();
    worker = newWorker();
  }

  /** Makes a queue of so many partitions, before anybody uses it. */
  void partitions(int partitions) {
    world.partitions(config.topic(), partitions);
  }

  /** How many messages went into the queue; none when the design needs no queue. */
  long queued() {
    return watch.appended(config.topic());
  }

  /** Empties the queue; when that does not come to an end, the feeds say what is missing. */
  void drainQueue() {
    drainQueue(worker.server());
  }

  /** The same on this worker, together with others; how many messages were its own. */
  int drainQueue(Server server) {
    AtomicInteger done = new AtomicInteger();
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                done.addAndGet(fanOut(server));
                return watch.isDrained(config.topic(), config.consumerGroup());
              });
    } catch (ConditionTimeoutException e) {
      // The feeds will show it.
    }
    return done.get();
  }

  /** One call, which fails when a call of its own was lost. */
  private static int fanOut(Server server) {
    try {
      return server.service().fanOut();
    } catch (UnavailableException e) {
      return 0;
    }
  }

  /** Calls a worker until it has worked on something, or for a while; on how many messages. */
  static int workSome(Server server) {
    AtomicInteger done = new AtomicInteger();
    try {
      await()
          .atMost(Duration.ofSeconds(2))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> done.addAndGet(fanOut(server)) > 0);
    } catch (ConditionTimeoutException e) {
      // It has none of the partitions yet.
    }
    return done.get();
  }

  /** Calls the worker until it has lost a call, or has nothing to do any more. */
  void workUntilBroken(FaultyProxy wire) {
    Server server = worker.server();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              fanOut(server);
              return wire.hasBroken() || watch.isDrained(config.topic(), config.consumerGroup());
            });
  }

  /** Empties the queue and lets the time pass for which a feed may be kept. */
  void settle() {
    drainQueue();
    passMinute();
  }

  /** Lets the time pass for which a feed may be kept. */
  void passMinute() {
    world.pass(config.cacheTimeToLive().plusSeconds(1));
  }

  @Override
  public void close() {
    world.close();
  }
}
