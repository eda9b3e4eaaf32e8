package exam.analytics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import katas.analytics.AnalyticsServer;
import katas.analytics.Platform;
import katas.analytics.StreamServer;
import katas.blocks.LogConsumer;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import katas.blocks.simulation.Gate;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;
import katas.kit.spec.Cluster;

/** Three servers on one platform, whose log has three partitions. */
final class StreamServers implements Cluster {
  private static final int SERVERS = 3;

  /** So many rounds may commit nothing until nobody expects any more. */
  private static final int MOST_IN_VAIN = 3;

  private final Simulation simulation;
  private final Gate withoutFaults;
  private final List<AnalyticsServer> servers = new ArrayList<>();
  private final List<LogOfServer> logs = new ArrayList<>();
  private int started;

  StreamServers(Simulation simulation) {
    this.simulation = simulation;
    this.withoutFaults = simulation.controls().gate();
    simulation.partitions(StreamModel.CONFIG.topic(), StreamModel.PARTITIONS);
    for (int i = 0; i < SERVERS; i++) {
      logs.add(new LogOfServer());
      servers.add(start(i));
    }
  }

  /**
   * The log of one server. A consumer belongs to whoever polled last; that may be the harness,
   * which never crashes. So all consumers of a server leave the group when it has crashed.
   */
  private final class LogOfServer implements MessageLog {
    private final List<LogConsumer> joined = new ArrayList<>();

    @Override
    public LogPosition append(String topic, String key, String value) {
      return simulation.log().append(topic, key, value);
    }

    @Override
    public LogConsumer join(String topic, String group) {
      LogConsumer consumer = simulation.log().join(topic, group);
      joined.add(consumer);
      return consumer;
    }

    private void close() {
      Gate gate = simulation.controls().gate();
      simulation.controls().useGate(withoutFaults);
      joined.forEach(LogConsumer::close);
      joined.clear();
      simulation.controls().useGate(gate);
    }
  }

  private AnalyticsServer start(int server) {
    started++;
    return IsolatedServer.start(
        StreamServer::new,
        new Platform(
            logs.get(server),
            simulation.table(),
            simulation.clock(),
            new Random(started),
            StreamModel.CONFIG));
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    logs.get(server).close();
    servers.set(server, start(server));
  }

  AnalyticsServer server(int server) {
    return servers.get(server);
  }

  void pass(Duration time) {
    simulation.advance(time);
  }

  void rebalance() {
    simulation.rebalance(StreamModel.CONFIG.topic(), StreamModel.CONFIG.consumerGroup());
  }

  /** Appends a message past the servers. */
  LogPosition append(String key, String text) {
    return simulation.log().append(StreamModel.CONFIG.topic(), key, text);
  }

  long uncommitted() {
    return simulation.uncommitted(StreamModel.CONFIG.topic(), StreamModel.CONFIG.consumerGroup());
  }

  /** All servers process until the log has nothing for any of them; returns what is left. */
  long drain() {
    long left = Long.MAX_VALUE;
    int polled = 1;
    int inVain = 0;
    while (polled > 0 && inVain < MOST_IN_VAIN) {
      polled = 0;
      for (AnalyticsServer server : servers) {
        polled += server.process(1_000);
      }
      inVain = uncommitted() < left ? 0 : inVain + 1;
      left = uncommitted();
    }
    return left;
  }
}
