package exam.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.SeededFaults;
import katas.blocks.simulation.SeededFaults.Rates;
import katas.blocks.simulation.SeededFaults.WireRates;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatClient;
import katas.chat.ChatServer;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.Server;
import katas.kit.spec.Cluster;
import org.jspecify.annotations.Nullable;

/** Three servers, five devices, and whatever breaks. A request is sent again until it succeeds. */
final class ChatServers implements Cluster {
  private static final int SERVERS = 3;
  private static final int TRIES = 40;
  private static final Duration CATCH_UP = Duration.ofSeconds(5);
  private static final Rates RATES = new Rates(60, 60, 40, 5, Duration.ofSeconds(5));
  private static final WireRates WIRES = new WireRates(120, 80, 80, 15, Duration.ofSeconds(8));

  private final Simulation simulation;
  private final ChatWorld world;
  private final List<Server> servers = new ArrayList<>();
  private final Map<String, Device> devices = new LinkedHashMap<>();
  private @Nullable SeededFaults faults;
  private boolean calm = true;
  private int happened;

  ChatServers(Simulation simulation) {
    this(simulation, ChatModel.DEVICES);
  }

  /** With these devices, and the servers that each knows. */
  ChatServers(Simulation simulation, Map<String, List<String>> known) {
    this.simulation = simulation;
    world = new ChatWorld(simulation);
    for (int i = 1; i <= SERVERS; i++) {
      servers.add(world.server("s" + i));
    }
    known.forEach(this::start);
    pass(ChatWorld.SECOND);
  }

  private void start(String name, List<String> known) {
    int dash = name.lastIndexOf('-');
    String user = name.substring(0, dash);
    String[] order = known.toArray(new String[0]);
    boolean open = !ChatModel.CLOSED.contains(name);
    String device = name.substring(dash + 1);
    devices.put(
        name, open ? world.device(user, device, order) : world.closedDevice(user, device, order));
  }

  @Override
  public int size() {
    return SERVERS;
  }

  @Override
  public void restart(int server) {
    servers.get(server).machine().restart();
  }

  Instant now() {
    return simulation.clock().now();
  }

  Simulation simulation() {
    return simulation;
  }

  Device device(String name) {
    return devices.get(name);
  }

  Server server(int server) {
    return servers.get(server);
  }

  void pass(Duration duration) {
    if (!duration.isZero()) {
      world.pass(duration);
    }
  }

  /** Whether nothing has broken since everything was settled. */
  boolean calm() {
    SeededFaults injected = faults;
    if (injected != null && injected.happened() > happened) {
      happened = injected.happened();
      calm = false;
    }
    return calm;
  }

  void disturbed() {
    calm = false;
  }

  /** Lets the next faults happen that the dice want, so many at most. */
  void allowFaults(int number) {
    SeededFaults injected = faults;
    if (injected == null) {
      injected = simulation.injectFaults(7, RATES).wires(WIRES).machinesOnly();
      faults = injected;
    }
    injected.atMost(injected.happened() + number);
  }

  /** Ends all faults, and lets the time pass after which everything has come. */
  void settle() {
    calm();
    SeededFaults injected = faults;
    if (injected != null) {
      injected.atMost(injected.happened());
    }
    simulation.heal();
    simulation.machines().forEach(Machine::restart);
    pass(Duration.ofMinutes(6));
    calm = true;
  }

  /** Lets everything come that is on its way. */
  void flush() {
    if (calm()) {
      pass(CATCH_UP);
    } else {
      settle();
    }
  }

  /** Sends a request to a server; when it fails, again to the next one. */
  <T> T ask(int server, Function<ChatServer, T> request) {
    for (int i = 0; i < TRIES; i++) {
      AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
      try {
        servers
            .get((server + i) % SERVERS)
            .machine()
            .run(program -> answer.set(Optional.of(request.apply(program))));
      } catch (UnavailableException e) {
        answer.set(Optional.empty());
      }
      if (answer.get().isPresent()) {
        return answer.get().get();
      }
      disturbed();
      pass(Duration.ofMillis(i % 2 == 0 ? 300 : 2_000));
    }
    throw new AssertionError("no server answers a request in " + TRIES + " attempts");
  }

  void tell(int server, Consumer<ChatServer> request) {
    ask(
        server,
        program -> {
          request.accept(program);
          return true;
        });
  }

  /**
   * Does something on a device that is up.
   *
   * @return empty when the device crashed before it was done
   */
  <T> Optional<T> on(String device, Function<ChatClient, T> request) {
    AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
    up(device).machine().run(program -> answer.set(Optional.of(request.apply(program))));
    if (answer.get().isEmpty()) {
      disturbed();
    }
    return answer.get();
  }

  void goOnline(String device) {
    up(device).goOnline();
  }

  void goOffline(String device) {
    up(device).goOffline();
  }

  private Device up(String name) {
    Device device = devices.get(name);
    while (!device.machine().isUp()) {
      disturbed();
      pass(ChatWorld.SECOND);
    }
    return device;
  }

  /** What every device shows of a conversation, of those that are up. */
  Map<String, List<Message>> shown(String conversation) {
    Map<String, List<Message>> shown = new HashMap<>();
    devices.forEach(
        (name, device) -> {
          if (device.machine().isUp()) {
            shown.put(name, device.messages(conversation));
          }
        });
    return shown;
  }

  /** Who types in a conversation, as every device that is up shows it. */
  Map<String, Set<String>> typing(String conversation) {
    Map<String, Set<String>> typing = new HashMap<>();
    devices.forEach(
        (name, device) -> {
          if (device.machine().isUp()) {
            typing.put(name, new TreeSet<>(device.typingUsers(conversation)));
          }
        });
    return typing;
  }

  /** How many network messages servers have sent to servers. */
  int betweenServers() {
    return world.betweenServers();
  }

  /** Cuts machines off from the others. */
  void cut(Set<String> machines) {
    simulation.cut(machines);
    disturbed();
  }
}
