package exam.analytics;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConsumerLagMonitor;
import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import katas.analytics.AnalyticsConfig;
import katas.analytics.AnalyticsServer;
import katas.analytics.AnalyticsWorld;
import katas.analytics.Events;
import katas.analytics.Platform;
import katas.analytics.Sample;
import katas.analytics.StreamServer;
import katas.analytics.WindowCount;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import katas.kit.IsolatedServer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What {@link AnalyticsWorld} is to the other tests, on PostgreSQL and Kafka: servers that are
 * called by browsers, and one worker, whose wire to the table can be broken. Tests of a class share
 * a world, with sites of their own, since a consumer takes a while to join its group.
 *
 * <p>Level 2 and rules 3.1 to 3.6 use no block, so they have no tests on engines. Nor has {@code
 * recount}: that it has come to the end of the log only the simulation says, by an empty poll.
 */
final class EngineAnalytics implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AnalyticsConfig config = AnalyticsWorld.config();
  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final ConsumerLagMonitor watch = new ConsumerLagMonitor();
  private final Instant base =
      world.clock().instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
  private final Map<Integer, String> keys = new TreeMap<>();
  private final MessageLog log;
  private Worker worker;

  /** A server that works on the log, and what it is connected by. */
  private record Worker(ServerBlocks machine, FaultyProxy table, AnalyticsServer server) {}

  /** A world whose log has so many partitions. */
  EngineAnalytics(int partitions) {
    world.partitions(config.topic(), partitions);
    log = watch.watch(world.server().log());
    worker = newWorker();
    for (int i = 0; keys.size() < partitions; i++) {
      Sample first = Sample.at("first " + i, "/", base).site("nobody's");
      keys.putIfAbsent(append("key " + i, Events.encode(first.event())).partition(), "key " + i);
    }
  }

  private Worker newWorker() {
    ServerBlocks machine = world.server();
    return new Worker(machine, machine.wireToTable(), on(machine));
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  AnalyticsServer server() {
    return on(world.server());
  }

  private AnalyticsServer on(ServerBlocks machine) {
    return IsolatedServer.start(
        StreamServer::new,
        new Platform(
            watch.watch(machine.log()), machine.table(), machine.clock(), new Random(7), config));
  }

  /** The time. */
  Instant now() {
    return world.clock().instant();
  }

  /** A full hour, 3 to 4 hours ago: the minute 0 of the tests. */
  Instant base() {
    return base;
  }

  /** An event so many seconds after the minute 0. */
  Sample event(String id, String page, int seconds) {
    return Sample.at(id, page, base.plusSeconds(seconds));
  }

  /** Appends an event to a partition, past {@code track}. */
  LogPosition append(int partition, Sample sample) {
    return append(partition, Events.encode(sample.event()));
  }

  /** Appends a text to a partition. */
  LogPosition append(int partition, String text) {
    return append(keys.get(partition), text);
  }

  private LogPosition append(String key, String text) {
    return log.append(config.topic(), key, text);
  }

  /** How many messages the log has. */
  long appended() {
    return watch.appended(config.topic());
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

  /** One call of the worker, which may fail when a call of its own is lost. */
  void process() {
    process(worker.server(), 100);
  }

  private static int process(AnalyticsServer server, int most) {
    try {
      return server.process(most);
    } catch (UnavailableException e) {
      return 0;
    }
  }

  /**
   * Works until nothing is left; when it does not come to an end, the counts say what is missing.
   */
  void processAll() {
    processAll(worker.server(), 100);
  }

  /**
   * The same on this worker, together with others.
   *
   * @param most how many messages it takes at a time
   * @return how many messages were its own
   */
  int processAll(AnalyticsServer server, int most) {
    AtomicInteger done = new AtomicInteger();
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                done.addAndGet(process(server, most));
                return watch.isDrained(config.topic(), config.consumerGroup());
              });
    } catch (ConditionTimeoutException e) {
      // The counts will show it.
    }
    return done.get();
  }

  /** Works until a wire has broken, or nothing is left. */
  void processUntilBroken(FaultyProxy wire) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              process();
              return wire.hasBroken() || watch.isDrained(config.topic(), config.consumerGroup());
            });
  }

  /** The counts of a site, by minute of their window: {@code 5 /a view 2}. */
  List<String> counts(AnalyticsServer server, String site) {
    Instant end = base.plus(Duration.ofHours(4));
    return texts(server.counts(site, base, end, 1_000, Optional.empty()).items());
  }

  /** Counts as such texts. */
  List<String> texts(List<WindowCount> counts) {
    return counts.stream().map(this::text).toList();
  }

  private String text(WindowCount count) {
    long minute = Duration.between(base, count.start()).toMinutes();
    return minute + " " + count.page() + " " + count.type() + " " + count.count();
  }

  @Override
  public void close() {
    world.close();
  }
}
