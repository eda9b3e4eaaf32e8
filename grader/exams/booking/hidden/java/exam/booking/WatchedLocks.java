package exam.booking;

import static katas.booking.ClaimsWorld.LOCK_TIME;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.blocks.KeyValueStore;
import katas.blocks.simulation.Simulation;
import katas.booking.ClaimsWorld;
import katas.booking.LockedClaims;
import katas.booking.SeatClaims;
import katas.kit.IsolatedServer;

/** Servers A and B that claim by distributed locks, and what each did to locks of the other. */
final class WatchedLocks {
  private static final Set<String> CHANGES =
      Set.of("put", "compareAndSet", "compareAndDelete", "delete");

  private final ClaimsWorld world;
  private final Map<String, SeatClaims> servers = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final List<String> strayCalls = new ArrayList<>();

  WatchedLocks(Simulation simulation) {
    world = new ClaimsWorld(simulation, 2);
    for (String name : List.of("A", "B")) {
      servers.put(
          name, IsolatedServer.start(LockedClaims::new, world.table(), watched(name), LOCK_TIME));
    }
  }

  /** One of the servers claims seats. */
  void claim(String server, String buyer, String... seats) {
    world.claim(servers.get(server), buyer, seats);
  }

  /** Time passes until all locks have expired. */
  void expire() {
    world.simulation().advance(LOCK_TIME);
  }

  /** The calls that removed or replaced a lock that the other server had. */
  synchronized List<String> strayCalls() {
    return List.copyOf(strayCalls);
  }

  private KeyValueStore watched(String server) {
    return (KeyValueStore)
        Proxy.newProxyInstance(
            KeyValueStore.class.getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(world.store(), arguments);
                if (!Boolean.FALSE.equals(result)) {
                  note(server, method.getName(), String.valueOf(arguments[0]));
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** A call has taken effect; only locks are ever set if absent. */
  private synchronized void note(String server, String call, String key) {
    String owner = owners.get(key);
    if (call.equals("putIfAbsent")) {
      owners.put(key, server);
    } else if (CHANGES.contains(call) && owner != null && !owner.equals(server)) {
      strayCalls.add(call + " by " + server + " of " + key + ", a lock of " + owner);
    }
  }
}
