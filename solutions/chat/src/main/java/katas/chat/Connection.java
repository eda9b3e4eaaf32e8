package katas.chat;

import java.time.Duration;
import katas.blocks.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the device connected to one of the servers.
 *
 * <p>Invariant: every attempt to connect has a number of its own, greater than all before; what
 * belongs to another number is old and is ignored.
 */
final class Connection {
  private enum Phase {
    OFFLINE,
    CONNECTING,
    ONLINE
  }

  private final DevicePlatform platform;
  private final Counters counters;
  private final Runnable whenOnline;
  private Phase phase = Phase.OFFLINE;
  private int server;
  private int failures;
  private long number;
  private Scheduler.@Nullable Scheduled patience;
  private Scheduler.@Nullable Scheduled beat;

  /**
   * A connection that is not made yet.
   *
   * @param whenOnline what to do when it is made, each time
   */
  Connection(DevicePlatform platform, Counters counters, Runnable whenOnline) {
    this.platform = platform;
    this.counters = counters;
    this.whenOnline = whenOnline;
  }

  boolean isOnline() {
    return phase == Phase.ONLINE;
  }

  boolean isOffline() {
    return phase == Phase.OFFLINE;
  }

  void open() {
    if (phase == Phase.OFFLINE) {
      failures = 0;
      connect();
    }
  }

  private void connect() {
    phase = Phase.CONNECTING;
    stop();
    patience = platform.scheduler().schedule(pause(), this::tryNext);
    number = counters.next("connections");
    send(new Wire.Hello(platform.user(), platform.device(), number));
  }

  /** 5 s for each server, then 10, then 20, then 30. */
  private Duration pause() {
    int rounds = Math.min(failures / platform.servers().size(), 10);
    Duration pause = platform.config().initialRetryDelay().multipliedBy(1L << rounds);
    Duration longest = platform.config().heartbeatInterval();
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private void tryNext() {
    failures++;
    server = (server + 1) % platform.servers().size();
    connect();
  }

  void welcome(Wire.Welcome welcome) {
    if (phase == Phase.CONNECTING && welcome.number() == number) {
      phase = Phase.ONLINE;
      failures = 0;
      stop();
      beat = platform.scheduler().schedule(platform.config().heartbeatInterval(), this::beat);
      whenOnline.run();
    }
  }

  private void beat() {
    stop();
    beat = platform.scheduler().schedule(platform.config().heartbeatInterval(), this::beat);
    patience = platform.scheduler().schedule(platform.config().initialRetryDelay(), this::tryNext);
    send(new Wire.Heartbeat(platform.user(), platform.device(), number));
  }

  void alive(Wire.Alive alive) {
    if (phase == Phase.ONLINE && alive.number() == number) {
      cancel(patience);
    }
  }

  /** The server has forgotten the connection, maybe by a crash: make a new one. */
  void unknown(Wire.Unknown unknown) {
    if (phase == Phase.ONLINE && unknown.number() == number) {
      connect();
    }
  }

  void close() {
    if (phase != Phase.OFFLINE) {
      phase = Phase.OFFLINE;
      stop();
      send(new Wire.Goodbye(platform.user(), platform.device(), number));
    }
  }

  void send(Record message) {
    platform.network().send(platform.servers().get(server), message);
  }

  private void stop() {
    cancel(patience);
    cancel(beat);
  }

  private static void cancel(Scheduler.@Nullable Scheduled scheduled) {
    if (scheduled != null) {
      scheduled.cancel();
    }
  }
}
