package exam.contentfeed;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.contentfeed.FeedService;
import katas.contentfeed.FeedWorld;
import katas.contentfeed.FeedWorld.Server;
import katas.kit.spec.Cluster;

/** Three servers on one platform, whose log has two partitions. */
final class FeedServers implements Cluster {
  private static final int SERVERS = 3;

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

  /** Empties the queue; what other workers have begun is delivered to the first. */
  void drainQueue() {
    world.drainQueue(servers.get(0));
  }
}
