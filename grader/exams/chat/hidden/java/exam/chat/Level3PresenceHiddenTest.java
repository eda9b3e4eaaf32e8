package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Presence;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Who is online. */
class Level3PresenceHiddenTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  @Test
  @Points(1)
  @Hint("Nobody says goodbye in a crash; the last heartbeat is all that is known.")
  void r3_3_offline_60_seconds_after_the_last_heartbeat() {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    Instant connected = world.now();
    Device phone = world.device("ann", "phone", "s1");
    Device laptop = world.device("ann", "laptop", "s1");
    world.pass(SECOND);
    laptop.goOffline();
    world.pass(SECOND);

    Presence withPhone = server.presence("ann");
    phone.machine().crash();
    world.pass(Duration.ofSeconds(57));
    Presence before = server.presence("ann");
    world.pass(Duration.ofSeconds(4));
    Presence after = server.presence("ann");

    Expect.equal("rule 3.3: the laptop offline, the phone not", withPhone, new Presence.Online());
    Expect.equal("rule 3.3: after 59 s of silence", before, new Presence.Online());
    Presence.Offline offline =
        Expect.instance("rule 3.3: after 63 s of silence", Presence.Offline.class, after);
    long ago = Duration.between(connected, offline.lastSeen()).toSeconds();
    Expect.that("rule 3.3: last seen within 2 s of connecting", ago <= 2, "was " + ago + " s");
    world.pass(Duration.ofDays(30));
    Expect.equal("rule 3.3: 30 days later", server.presence("ann"), offline);
  }

  @Test
  @Points(1)
  @Hint("Offline at once is for those who say goodbye.")
  void r3_3_presence_in_histories() {
    ChatSpecification.HISTORIES.expect("3.3");
  }

  @Test
  @Points(1)
  @Hint("Each device counts for itself: one that says goodbye says nothing about another.")
  void r3_3_one_device_after_the_other() {
    for (String server : List.of("s1", "s2")) {
      for (int connections : new int[] {1, 2}) {
        for (boolean crashes : new boolean[] {false, true}) {
          expectPresence(server, connections, crashes, false);
          expectPresence(server, connections, crashes, true);
        }
      }
    }
    expectOfflineWhenClosedAtOnce();
  }

  /** The laptop at this server ends, by a crash or a goodbye, and later the phone does. */
  private static void expectPresence(
      String server, int connections, boolean laptopCrashes, boolean phoneCrashes) {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, "ann", "bob");
    world.server("s2");
    Device phone = world.device("ann", "phone", "s1");
    Device laptop = world.closedDevice("ann", "laptop", server);
    for (int each = 0; each < connections; each++) {
      laptop.goOffline();
      laptop.goOnline();
      world.pass(SECOND);
    }
    String when = laptopCrashes ? "the laptop has crashed" : "the laptop has gone offline";
    world.pass(HEARTBEAT.multipliedBy(2));
    end(laptop, laptopCrashes);
    for (Duration pass : List.of(SECOND, Duration.ofMinutes(5))) {
      world.pass(pass);
      expect(world, "after " + when + ", the phone not", Presence.Online.class);
    }
    end(phone, phoneCrashes);
    Instant last = world.now();
    if (phoneCrashes) {
      world.pass(HEARTBEAT.minus(SECOND));
      expect(world, "29 s after the phone has crashed too", Presence.Online.class);
      world.pass(HEARTBEAT.plus(SECOND));
    }
    world.pass(SECOND);
    String both = when + ", and the phone has " + (phoneCrashes ? "crashed" : "gone offline");
    Presence presence = expect(world, "after " + both, Presence.Offline.class);
    Instant seen = ((Presence.Offline) presence).lastSeen();
    Instant earliest = phoneCrashes ? last.minus(HEARTBEAT) : last;
    Expect.that(
        "rule 3.3: after " + both + " at " + last + ", last seen",
        !seen.isBefore(earliest) && !seen.isAfter(last.plus(SECOND)),
        "was " + seen);
  }

  private static void end(Device device, boolean crashes) {
    if (crashes) {
      device.machine().crash();
    } else {
      device.goOffline();
    }
  }

  /** The presence of ann, which all servers agree about. */
  private static Presence expect(ChatWorld world, String when, Class<? extends Presence> expected) {
    Presence presence = world.at("s2").presence("ann");
    Expect.instance("rule 3.3: ann " + when, expected, presence);
    Expect.equal("rule 3.3: by another server, " + when, world.at("s1").presence("ann"), presence);
    return presence;
  }

  /** The app is closed before or after the answer of the server has come, and opened again. */
  private static void expectOfflineWhenClosedAtOnce() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device ann = world.of("ann");
    ann.goOffline();
    world.pass(SECOND);
    for (int millis = 0; millis <= 60; millis += 5) {
      ann.goOnline();
      world.pass(Duration.ofMillis(millis));
      ann.goOffline();
      world.pass(SECOND);
      String closed = "rule 3.3: ann, whose app was open for " + millis + " ms";
      Expect.instance(closed, Presence.Offline.class, server.presence("ann"));
      ann.goOnline();
      world.pass(SECOND);
      ann.goOffline();
      world.pass(Duration.ofMillis(millis));
      ann.goOnline();
      world.pass(SECOND);
      String opened = "rule 3.3: ann, whose app was closed for " + millis + " ms";
      Expect.equal(opened, server.presence("ann"), new Presence.Online());
      ann.goOffline();
      world.pass(SECOND);
    }
  }
}
