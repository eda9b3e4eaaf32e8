package grader.enginelauncher;

import grader.run.EngineAddress;
import grader.run.EngineAddress.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The engines of all runs of this grader: those that the user runs, and others that are started
 * when a run first needs them. Safe for use by many threads; closing it ends what was started.
 */
public final class EngineServers implements AutoCloseable {
  private final EngineModule module;
  private final Map<Kind, EngineAddress> users = new EnumMap<>(Kind.class);
  private final Map<Kind, EngineProcess> hosts = new EnumMap<>(Kind.class);

  private EngineServers(EngineModule module) {
    this.module = module;
  }

  /**
   * Servers for the katas of a course; starts nothing yet.
   *
   * @param course the course's root
   * @param users addresses of servers that the user runs, at most one of a kind
   * @throws grader.intake.UsageException when the module of the engines is not built
   */
  public static EngineServers of(Path course, List<EngineAddress> users) {
    EngineServers servers = new EngineServers(EngineModule.of(course));
    users.forEach(user -> servers.users.put(user.engine(), user));
    return servers;
  }

  /**
   * Where these engines are. Starts, all at once, those that neither the user runs nor an earlier
   * call has started.
   *
   * @throws EngineStartException when one does not start
   */
  public synchronized List<EngineAddress> addresses(Collection<Kind> wanted) {
    List<Kind> missing =
        wanted.stream()
            .filter(kind -> !users.containsKey(kind) && !hosts.containsKey(kind))
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      EngineProcess host = EngineProcess.start(module, missing);
      missing.forEach(kind -> hosts.put(kind, host));
    }
    List<EngineAddress> addresses = new ArrayList<>();
    for (Kind kind : wanted) {
      EngineAddress user = users.get(kind);
      addresses.add(user != null ? user : hosts.get(kind).address(kind));
    }
    return addresses;
  }

  /** For a report: {@code redis embedded}, or {@code redis at host:port}; never a password. */
  public List<String> described(Collection<Kind> kinds) {
    return kinds.stream()
        .map(
            kind ->
                users.containsKey(kind)
                    ? kind.word() + " at " + users.get(kind).place()
                    : kind.word() + " embedded")
        .toList();
  }

  /** Jars that tests on engines are compiled and run with. */
  public List<Path> clients() {
    return module.clients();
  }

  @Override
  public synchronized void close() {
    hosts.values().stream().distinct().forEach(EngineProcess::close);
    hosts.clear();
  }
}
