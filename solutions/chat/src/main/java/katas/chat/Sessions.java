package katas.chat;

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
 * Which devices are connected, and where.
 *
 * <p>Invariant: a device's row is changed only by a hello or goodbye whose number is greater than
 * the row's, or by the goodbye of the row's own; a closed row stays closed under its number. So
 * messages that come late or twice change nothing (rule 4.6).
 */
final class Sessions {
  private static final int DEVICES = 1_000;

  private final ServerPlatform platform;
  private final PresenceTracker tracker;
  private final Map<String, Session> here = new HashMap<>();

  Sessions(ServerPlatform platform, PresenceTracker tracker) {
    this.platform = platform;
    this.tracker = tracker;
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
    heard(session);
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
    heard(session);
    return true;
  }

  private void heard(Session session) {
    session.heard = platform.clock().instant();
    tracker.heard(session.user, Rows.pair(session.user, session.device), session.number);
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
    tracker.seen(goodbye.user());
  }

  /** The row of each of the user's devices; its key names the device. */
  List<Row<SessionRow>> rows(String user) {
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
        platform
            .clock()
            .instant()
            .isBefore(session.heard.plus(platform.config().presenceTimeToLive()));
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
