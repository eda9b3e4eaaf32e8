package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.GroupFullException;
import katas.chat.NotAMemberException;
import katas.chat.Receipt;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Races;
import org.junit.jupiter.api.Test;

/** Random histories with faults, and requests of all kinds that meet at several servers. */
class Level4HistoriesHiddenTest {
  private static final int MOST = 256;

  static Races<ChatModel, ChatServers> races(String rule) {
    return Races.of(rule, ChatRaces.SPECIFICATION)
        .first(ChatRaces.CREATE)
        .first(ChatRaces.SEND)
        .first(ChatRaces.SEND)
        .closing(ChatRaces::closing)
        .faults(Fault.CRASH, Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .scenarios(8)
        .runs(12);
  }

  @Test
  @Points(1)
  @Hint("A report is kept until a server has noted it.")
  void r4_1_a_read_report_is_lost() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    server.accepted("ann", ROOM, "k", "hi");
    world.pass(SECOND);

    world.simulation().cut(Set.of("bob-phone"));
    world.of("bob").markRead(ROOM);
    world.pass(SECOND);
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));

    Expect.equal(
        "rule 4.1: the receipt of bob, whose report was lost",
        server.receipt("ann", ROOM, "bob"),
        Receipt.READ);
    Expect.equal("rule 4.1: unread of bob", server.unread("bob", ROOM), 0);

    Device bob = world.of("bob");
    server.accepted("ann", ROOM, "k2", "ho");
    world.pass(SECOND);
    bob.goOffline();
    bob.markRead(ROOM);
    bob.machine().crash();
    bob.machine().restart();
    bob.goOnline();
    world.pass(Duration.ofSeconds(5));

    Expect.equal(
        "rule 4.1: unread of bob, who read offline before a crash", server.unread("bob", ROOM), 0);
  }

  @Test
  @Points(1)
  @Hint("What a request has written before it failed may be there when another one comes.")
  void r4_1_one_name_for_two_conversations() {
    Exploration.of(NameRace::new)
        .bound(200)
        .server("ann's request", race -> race.create("s1", "ann", "bob"))
        .server("bob's request", race -> race.create("s2", "bob", "carl"))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .afterwards("bob sends", NameRace::send)
        .check(NameRace::expectOneConversation)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Shorten the history in your mind: which fault, and what was believed after it?")
  void r4_1_random_histories_with_faults() {
    ChatSpecification.HISTORIES.expect("4.1");
  }

  @Test
  @Points(1)
  @Hint("A failed request may have taken effect; its repetition gets the same answer.")
  void r4_2_one_key_in_histories() {
    ChatSpecification.HISTORIES.expect("4.2");
    races("4.2").servers(3, 1, ChatRaces.SEND, ChatRaces.SEND_AGAIN, ChatRaces.HISTORY).explore();
  }

  @Test
  @Points(1)
  @Hint("Storing and the order of ids are one step.")
  void r4_3_messages_meet() {
    races("4.3").servers(3, 1, ChatRaces.SEND, ChatRaces.SEND, ChatRaces.HISTORY).explore();
  }

  @Test
  @Points(1)
  @Hint("Who is a member, and how many there are, is decided in the step that writes.")
  void r4_5_members_change_meanwhile() {
    races("4.5").servers(2, 2, ChatRaces.CHANGE, ChatRaces.SEND, ChatRaces.HISTORY).explore();
    // Without faults: who asks again when the answer was lost may be no member any more.
    Races.of("4.5", ChatRaces.SPECIFICATION)
        .first(ChatRaces.CREATE)
        .first(ChatRaces.SEND)
        .servers(3, 1, ChatRaces.CHANGE_EACH_OTHER, ChatRaces.CHANGE_EACH_OTHER, ChatRaces.SEND)
        .closing(ChatRaces::closing)
        .scenarios(20)
        .runs(6, 18)
        .explore();
    exploreTheLastPlace();
  }

  private static void exploreTheLastPlace() {
    Exploration.of(
            (Simulation simulation) -> {
              ChatWorld world = new ChatWorld(simulation);
              Set<String> members = ChatSpecification.crowd(MOST - 1);
              world.server("s1").tell(program -> program.create(ROOM, members));
              world.server("s2");
              return world;
            })
        .bound(40)
        .server("bob is added", world -> add(world.at("s1"), "bob"))
        .server("carl is added", world -> add(world.at("s2"), "carl"))
        .check(
            world -> {
              boolean bob = isMember(world, "bob");
              boolean carl = isMember(world, "carl");
              Expect.that(
                  "rule 4.5: of two users for one place one is a member",
                  bob != carl,
                  "both or none");
            })
        .explore();
  }

  private static void add(Server server, String user) {
    try {
      server.tell(program -> program.addMember("ann", ROOM, user));
    } catch (GroupFullException e) {
      // The other one was first.
    }
  }

  private static boolean isMember(ChatWorld world, String user) {
    try {
      return world.at("s1").unread(user, ROOM) == 0;
    } catch (NotAMemberException e) {
      return false;
    }
  }
}
