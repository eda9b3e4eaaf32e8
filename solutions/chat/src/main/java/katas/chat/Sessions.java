package katas.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Row;
import katas.blocks.Write;
import katas.chat.Rows.SessionRow;
import katas.chat.Wire.Goodbye;
import katas.chat.Wire.Heartbeat;
import katas.chat.Wire.Hello;
import org.jspecify.annotations.Nullable;

/**
 * Which devices are connected, and who is online.
 *
 * <p>Invariant: a device's row is changed only by a hello or goodbye whose number is greater than
 * the row's, or by the goodbye of the row's own; a closed row stays closed under its number. So
 * messages that come late or twice change nothing (rule 4.7).
 */
final class Sessions {
  private static final int DEVICES = 1_000;

  private final ServerPlatform platform;
  private final Map<String, Session> here = new HashMap<>();

  Sessions(ServerPlatform platform) {
    this.platform = platform;
  }

  /** Connects a device; empty when the hello is an old one. */
  Optional<Session> hello(String machine, Hello hello) {
    String key = Rows.pair(hello.user(), hello.device());
    if (!claim(key, hello.number())) {
      return Optional.empty();
    }
    Session session = here.get(key);
    if (session == null || session.number != hello.number()) {
      end(session);
      session = new Session(hello, machine, platform.clock().instant());
      here.put(key, session);
    }
    keepOnline(session);
    return Optional.of(session);
  }

  private boolean claim(String key, long number) {
    while (true) {
      Optional<Row<SessionRow>> row = platform.table().read(SessionRow.class, key);
      long newest = row.map(each -> each.value().number()).orElse(0L);
      if (number <= newest) {
        return number == newest && row.orElseThrow().value().open();
      }
      if (write(key, row, new SessionRow(platform.name(), number, true))) {
        return true;
      }
    }
  }

  private boolean write(String key, Optional<Row<SessionRow>> row, SessionRow value) {
    return platform
        .table()
        .write(row.map(each -> Write.update(each, value)).orElse(Write.insert(key, value)));
  }

  /** Returns false when there is no connection with this number. */
  boolean heartbeat(Heartbeat heartbeat) {
    Session session = here.get(Rows.pair(heartbeat.user(), heartbeat.device()));
    if (session == null || session.number != heartbeat.number()) {
      return false;
    }
    session.heard = platform.clock().instant();
    keepOnline(session);
    return true;
  }

  private void keepOnline(Session session) {
    String key = onlineKey(Rows.pair(session.user, session.device), session.number);
    platform.store().put(key, "", platform.config().presenceLife());
    seen(session.user);
  }

  void goodbye(Goodbye goodbye) {
    String key = Rows.pair(goodbye.user(), goodbye.device());
    boolean done = false;
    while (!done) {
      Optional<Row<SessionRow>> row = platform.table().read(SessionRow.class, key);
      SessionRow newest = row.map(Row::value).orElse(new SessionRow("", 0, false));
      if (newest.number() > goodbye.number()
          || (newest.number() == goodbye.number() && !newest.open())) {
        return;
      }
      done = write(key, row, new SessionRow(platform.name(), goodbye.number(), false));
    }
    end(here.remove(key));
    seen(goodbye.user());
  }

  private void seen(String user) {
    long now = platform.clock().millis();
    platform.store().put("seen/" + user, Long.toString(now));
  }

  Presence presence(String user) {
    Checks.names(user);
    for (Row<SessionRow> row : rows(user)) {
      String online = onlineKey(row.key(), row.value().number());
      if (row.value().open() && platform.store().get(online).isPresent()) {
        return new Presence.Online();
      }
    }
    Optional<Presence> offline =
        platform
            .store()
            .get("seen/" + user)
            .map(time -> new Presence.Offline(Instant.ofEpochMilli(Long.parseLong(time))));
    return offline.orElse(new Presence.NeverSeen());
  }

  /** Each connection has its own, so that a late heartbeat of an old one says nothing. */
  private static String onlineKey(String device, long number) {
    return "online/" + device + "/" + number;
  }

  private List<Row<SessionRow>> rows(String user) {
    return platform.table().scan(SessionRow.class, user + "/", "", DEVICES);
  }

  /** The servers to which devices of these users are connected. */
  Set<String> serversOf(Collection<String> users) {
    Set<String> servers = new TreeSet<>();
    for (String user : users) {
      rows(user).stream()
          .map(Row::value)
          .filter(SessionRow::open)
          .forEach(row -> servers.add(row.server()));
    }
    return servers;
  }

  /** Devices of these users that are connected here. */
  List<Session> here(Collection<String> users) {
    return here.values().stream().filter(each -> users.contains(each.user)).toList();
  }

  /** Whether the session still is the device's, and the device was heard in the last minute. */
  boolean isAlive(Session session) {
    boolean current = here.get(Rows.pair(session.user, session.device)) == session;
    boolean heard =
        platform.clock().instant().isBefore(session.heard.plus(platform.config().presenceLife()));
    if (current && !heard) {
      end(here.remove(Rows.pair(session.user, session.device)));
    }
    return current && heard;
  }

  private static void end(@Nullable Session session) {
    if (session != null) {
      session.flows.values().forEach(flow -> flow.packet.stop());
    }
  }
}
