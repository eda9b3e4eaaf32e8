package exam.chat;

import static katas.chat.ChatWorld.ROOM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.ConversationExistsException;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.NotAMemberException;
import katas.chat.Receipt;
import katas.chat.Server;
import katas.kit.Expect;

/** Two conversations are created under one name, and a request may fail; carl's app is closed. */
final class NameRace {
  private final ChatWorld world;
  private final Device carl;
  private final Device ann;

  NameRace(Simulation simulation) {
    world = new ChatWorld(simulation);
    world.server("s1");
    world.server("s2");
    ann = world.closedDevice("ann", "phone", "s1");
    carl = world.closedDevice("carl", "phone", "s2");
  }

  /** Creates it, or fails; whoever fails does not ask again. */
  void create(String server, String... members) {
    try {
      world.at(server).create(ROOM, members);
    } catch (ConversationExistsException | UnavailableException e) {
      // Then the other request creates it, or send does.
    }
  }

  /** Creates it where both requests failed, sends a message, and the apps are opened. */
  void send() {
    create("s2", "bob", "carl");
    Server server = world.at("s1");
    Message message = server.accepted("bob", ROOM, "k", "hi");
    world.pass(ChatWorld.SECOND);
    ann.goOnline();
    carl.goOnline();
    world.pass(Duration.ofMinutes(6));
    String other = isMember("ann") ? "ann" : "carl";
    Map<String, Receipt> receipts =
        server.ask(program -> program.receipts("bob", ROOM, message.id()));
    Expect.equal(
        "rule 4.1: the receipts of bob's message", receipts, Map.of(other, Receipt.DELIVERED));
  }

  private boolean isMember(String user) {
    try {
      return world.at("s1").unread(user, ROOM) == 1;
    } catch (NotAMemberException e) {
      return false;
    }
  }

  /** Either of the two, as a whole. */
  void expectOneConversation() {
    boolean one = isMember("ann") != isMember("carl");
    Expect.that("rule 4.1: ann is a member, or carl", one, "was both or none");
    for (Device device : List.of(ann, carl)) {
      Expect.equal(
          "rule 4.1: " + device + " shows",
          device.texts(ROOM),
          isMember(device.user()) ? List.of("hi") : List.of());
    }
  }
}
