package exam.contentfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedConfig;
import katas.contentfeed.FeedService;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.spec.Cluster;

/** Three servers on one platform, whose log has two partitions. */
final class FeedServers implements Cluster {
  private static final int SERVERS = 3;

  /** After so many rounds the first server has had every partition. */
  private static final int ROUNDS = 5;

  private static final int MOST_CALLS = 1_000;

  private final FeedWorld world;
  private final List<Server> servers = new ArrayList<>();

  FeedServers(Simulation simulation) {
    world = new FeedWorld(simulation, FeedModel.CONFIG);
    simulation.partitions(FeedModel.CONFIG.topic(), 2);
    for (int i = 0; i < SERVERS; i++) {
      servers.add(world.server());
    }
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    servers.set(server, world.server());
  }

  Server server(int server) {
    return servers.get(server);
  }

  FeedService service(int server) {
    return servers.get(server).service();
  }

  FeedWorld world() {
    return world;
  }

  /**
   * What a worker says of a queue that it has emptied.
   *
   * @param waiting how many messages waited
   * @param processed how many it says that it has processed, in all its calls
   */
  record Drained(long waiting, long processed) {
    boolean isTold() {
      return processed >= waiting;
    }

    @Override
    public String toString() {
      return "of " + waiting + " messages that waited, fanOut says to have processed " + processed;
    }
  }

  /** Empties the queue; what other workers have begun is delivered to the first. */
  Drained drainQueue() {
    FeedConfig config = FeedModel.CONFIG;
    Simulation simulation = world.simulation();
    long waiting = simulation.uncommitted(config.topic(), config.consumerGroup());
    long processed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int calls = 0;
      for (int some = service(0).fanOut(); some > 0; some = service(0).fanOut()) {
        processed += some;
        assertThat(++calls).as("calls of fanOut until it returns 0").isLessThan(MOST_CALLS);
      }
      simulation.rebalance(config.topic(), config.consumerGroup());
    }
    return new Drained(waiting, processed);
  }
}
