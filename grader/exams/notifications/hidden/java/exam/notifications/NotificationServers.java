package exam.notifications;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.ServerCrash;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Cluster;
import katas.notifications.Channel;
import katas.notifications.NotificationWorld;
import katas.notifications.ScriptedProvider;
import katas.notifications.Server;

/** Two servers on one platform. */
final class NotificationServers implements Cluster {
  private static final int SERVERS = 2;

  private final NotificationWorld world;
  private final List<Server> servers = new ArrayList<>();

  /** Of each server that was started, one after the other. */
  private final List<Integer> numbers = new ArrayList<>();

  private int started;

  NotificationServers(Simulation simulation) {
    world = new NotificationWorld(simulation);
    world.configure(NotificationModel.CONFIG);
    world.addProvider("push two", Channel.PUSH);
    world.addProvider("email two", Channel.EMAIL);
    world.addProvider("email three", Channel.EMAIL);
    world.audience().answersAtMost(2); // less than a page
    NotificationModel.AUDIENCES.forEach(world.audience()::consistOf);
    ModelTemplates.fill(world.templates());
    for (int i = 0; i < SERVERS; i++) {
      servers.add(world.server());
      numbers.add(started++);
    }
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    servers.set(server, world.server());
    numbers.set(server, started++);
  }

  Server server(int server) {
    return servers.get(server);
  }

  NotificationWorld world() {
    return world;
  }

  ScriptedProvider provider(String name) {
    return world.providers().stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** One call of {@code process}. */
  Processed.Round round(int server) {
    int before = world.calls().size();
    int number = numbers.get(server);
    try {
      int result = servers.get(server).process();
      return new Processed.Round(number, result, false, callsFrom(before));
    } catch (ServerCrash e) {
      restart(server);
      return new Processed.Round(number, -1, true, callsFrom(before));
    }
  }

  private List<ScriptedProvider.Call> callsFrom(int before) {
    return world.calls().subList(before, world.calls().size());
  }
}
