package katas.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.blocks.Network;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer;
import org.assertj.core.api.Assertions;

/**
 * Servers, devices and the wires between them.
 *
 * <pre>{@code
 * ChatWorld world = new ChatWorld();
 * Server server = world.server("s1");
 * server.create("room", "ann", "bob");
 * Device ann = world.device("ann", "phone", "s1");
 * Device bob = world.device("bob", "phone", "s1");
 * ann.send("room", "hi");
 * world.pass(Duration.ofSeconds(1));
 * bob.texts("room");                                // [hi]
 * }</pre>
 */
public final class ChatWorld {
  /** The conversation of most tests. */
  public static final String ROOM = "room";

  /** What a second of the brief allows for. */
  public static final Duration SECOND = Duration.ofSeconds(1);

  private final Simulation simulation;
  private final List<String> servers = new ArrayList<>();
  private final Map<String, Server> byName = new HashMap<>();
  private final List<Device> devices = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private final List<Datagram> sentByDevices = new ArrayList<>();
  private int betweenServers;

  /** What a device has sent to a server. */
  public record Datagram(Machine<ChatClient> from, String to, Record message) {
    /** Lets a copy of it come, late. */
    public void repeat() {
      from.network().send(to, message);
    }
  }

  /** A world of its own. */
  public ChatWorld() {
    this(new Simulation());
  }

  /** A world on a simulation. */
  public ChatWorld(Simulation simulation) {
    this.simulation = simulation;
  }

  /** One server with a conversation, and one phone of each member that is online there. */
  public static ChatWorld of(String... users) {
    return of(new Simulation(), users);
  }

  /** The same on a simulation. */
  public static ChatWorld of(Simulation simulation, String... users) {
    ChatWorld world = new ChatWorld(simulation);
    world.server("s1").create(ROOM, users);
    for (String user : users) {
      world.device(user, "phone", "s1");
    }
    world.pass(SECOND);
    return world;
  }

  /** Two servers, {@code s1} and {@code s2}, with a conversation, and no device. */
  public static ChatWorld serversOnly(String... users) {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, users);
    world.server("s2");
    return world;
  }

  /** Starts a server; its node number is how many there were before. */
  public Server server(String name) {
    int node = servers.size();
    servers.add(name);
    Machine<ChatServer> machine =
        simulation.start(
            name,
            started -> {
              ChatServer program = IsolatedServer.start(ChatGateway::new, platform(started, node));
              program.start();
              return program;
            });
    Server server = new Server(machine);
    byName.put(name, server);
    return server;
  }

  private ServerPlatform platform(Machine<ChatServer> machine, int node) {
    return new ServerPlatform(
        machine.name(),
        node,
        (to, message) -> {
          betweenServers += servers.contains(to) ? 1 : 0;
          machine.network().send(to, message);
        },
        machine.scheduler(),
        machine.clock(),
        simulation.table(),
        simulation.store(),
        simulation.log(),
        ChatConfig.defaults());
  }

  /** Starts a device on which the app is open, that knows these servers, best first. */
  public Device device(String user, String name, String... known) {
    open.add(user + "-" + name);
    return closedDevice(user, name, known);
  }

  /** Starts a device on which the app is not open, and so not after a crash either. */
  public Device closedDevice(String user, String name, String... known) {
    Machine<ChatClient> machine =
        simulation.start(
            user + "-" + name,
            started -> {
              ChatClient program =
                  IsolatedServer.start(
                      ChatDevice::new,
                      platform(started, recorded(started), user, name, List.of(known)));
              if (open.contains(started.name())) {
                program.goOnline();
              }
              return program;
            });
    Device device = new Device(user, machine, open);
    devices.add(device);
    return device;
  }

  /** Starts a device on another network; it is offline. */
  public Machine<ChatClient> deviceOn(Network network, String user, String name, String... known) {
    return simulation.start(
        user + "-" + name,
        started ->
            IsolatedServer.start(
                ChatDevice::new, platform(started, network, user, name, List.of(known))));
  }

  private Network recorded(Machine<ChatClient> machine) {
    return (to, message) -> {
      sentByDevices.add(new Datagram(machine, to, message));
      machine.network().send(to, message);
    };
  }

  private static DevicePlatform platform(
      Machine<ChatClient> machine, Network network, String user, String name, List<String> known) {
    return new DevicePlatform(
        user,
        name,
        known,
        network,
        machine.scheduler(),
        machine.clock(),
        machine.disk(),
        ChatConfig.defaults());
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** The building blocks and wires. */
  public Simulation simulation() {
    return simulation;
  }

  /** The time. */
  public Instant now() {
    return simulation.clock().instant();
  }

  /** A server that was started. */
  public Server at(String name) {
    return byName.get(name);
  }

  /** The first device of a user. */
  public Device of(String user) {
    return devices.stream().filter(each -> each.user().equals(user)).findFirst().orElseThrow();
  }

  /** All devices, in the order in which they were started. */
  public List<Device> devices() {
    return List.copyOf(devices);
  }

  /** How many rows the servers' table has. */
  public int rows() {
    return simulation.retained().rows();
  }

  /** How many entries the store has. */
  public int entries() {
    return simulation.retained().keys();
  }

  /** How many network messages servers have sent to servers. */
  public int betweenServers() {
    return betweenServers;
  }

  /** The datagrams that devices have sent so far. */
  public List<Datagram> sentByDevices() {
    return List.copyOf(sentByDevices);
  }

  /** Fails unless all devices show the same messages of the conversation, each once, in order. */
  public void expectSame(String rule, String conversation, List<String> texts) {
    for (Device device : devices) {
      DeviceAssert.assertThatDevice(device)
          .as(rule)
          .shows(conversation, texts.toArray(new String[0]));
      List<Long> ids = device.messages(conversation).stream().map(Message::id).toList();
      Assertions.assertThat(ids)
          .withFailMessage(rule + ": " + device + " shows ids that do not ascend: " + ids)
          .isEqualTo(ids.stream().sorted().distinct().toList());
    }
  }
}
