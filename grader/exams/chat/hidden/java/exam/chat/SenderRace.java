package exam.chat;

import static katas.chat.ChatWorld.ROOM;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.SendState;
import katas.kit.Expect;

/** ann sends on her phone; any machine may crash, and any datagram be lost or repeated. */
final class SenderRace {
  private final ChatWorld world;

  /** Empty when the phone crashed before it could say. */
  private Optional<String> key = Optional.empty();

  SenderRace(Simulation simulation) {
    world = ChatWorld.of(simulation, "ann", "bob");
  }

  void send() {
    key = world.of("ann").trySend(ROOM, "hi");
  }

  /** Whoever crashed starts again. */
  void settle() {
    world.simulation().machines().forEach(Machine::restart);
    world.pass(Duration.ofMinutes(6));
  }

  /** Once for sure when the phone has given a key, and never twice. */
  void expectOnce() {
    List<String> shown = world.of("bob").texts(ROOM);
    boolean lost = key.isEmpty() && shown.isEmpty();
    world.expectSame("rule 4.4", ROOM, lost ? List.of() : List.of("hi"));
    key.ifPresent(
        made ->
            Expect.equal(
                "rule 4.4: the state of ann's message",
                world.of("ann").state(made),
                Optional.of(SendState.SENT)));
  }
}
