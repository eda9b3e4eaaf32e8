package exam.chat;

import static katas.chat.ChatWorld.ROOM;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.SendResult;
import katas.chat.SendResult.Accepted;
import katas.chat.Server;

/** Two servers with a conversation, and what was seen and answered. */
final class Race {
  final ChatWorld world;
  final List<SendResult> answers = new ArrayList<>();
  List<String> seen = List.of();

  Race(Simulation simulation) {
    world = new ChatWorld(simulation);
    world.server("s1");
    world.server("s2");
    world.at("s1").create(ROOM, "ann", "bob", "carl");
  }

  Server at(String server) {
    return world.at(server);
  }

  void send(String server, String user, String key, String text) {
    at(server).tryAsk(program -> program.send(user, ROOM, key, text)).ifPresent(answers::add);
  }

  void read(String server) {
    seen = at(server).history("carl", ROOM, 10);
  }

  List<String> history() {
    return at("s1").history("carl", ROOM, 10);
  }

  long accepted() {
    return answers.stream().filter(Accepted.class::isInstance).count();
  }
}
