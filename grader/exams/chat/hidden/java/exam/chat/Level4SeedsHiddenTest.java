package exam.chat;

import static katas.chat.ChatWorld.ROOM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import katas.blocks.simulation.SeededFaults.Rates;
import katas.blocks.simulation.SeededFaults.WireRates;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.SendState;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.SeededRuns;
import org.junit.jupiter.api.Test;

/** Long histories in which everything breaks, by seed. */
class Level4SeedsHiddenTest {
  private static final Rates CRASHES = new Rates(20, 30, 15, 2, Duration.ofSeconds(20));
  private static final WireRates WIRES = new WireRates(50, 50, 100, 10, Duration.ofSeconds(20));

  /** Two users with three devices on two servers, and what its users sent. */
  private static final class Group {
    final ChatWorld world;
    final Map<String, Device> sent = new HashMap<>();
    final List<String> texts = new ArrayList<>();

    Group(Simulation simulation) {
      world = new ChatWorld(simulation);
      world.server("s1").create(ROOM, "ann", "bob", "carl");
      world.server("s2");
      world.device("ann", "phone", "s1", "s2");
      world.device("ann", "laptop", "s2", "s1");
      world.device("bob", "phone", "s2", "s1");
      world.pass(Duration.ofSeconds(1));
    }

    void chat(Random random) {
      for (int number = 1; number <= 5; number++) {
        Device device = world.devices().get(random.nextInt(3));
        String text = "text " + number;
        Optional<String> key = device.trySend(ROOM, text);
        key.ifPresent(made -> sent.put(made, device));
        key.ifPresent(made -> texts.add(text));
        world.pass(Duration.ofMillis(random.nextInt(10_000)));
        int ahead = random.nextInt(120) - 60;
        world.at("s1").machine().skew(Duration.ofSeconds(ahead));
      }
    }

    void expectExactlyOnce() {
      List<String> shown = world.devices().get(0).texts(ROOM);
      world.expectSame("rule 4.1", ROOM, shown);
      Expect.equal("rule 4.1: texts twice in " + shown, new HashSet<>(shown).size(), shown.size());
      Expect.that("rule 4.1: all of " + texts, shown.containsAll(texts), "was " + shown);
      sent.forEach(
          (key, device) ->
              Expect.equal(
                  "rule 4.1: the state of " + key + " at " + device,
                  device.state(key),
                  Optional.of(SendState.SENT)));
    }
  }

  @Test
  @Points(1)
  @Hint("Replay the seed and read its story from the fault on: who believed what was not so?")
  void r4_1_exactly_once_whatever_happens() {
    SeededRuns.of(Group::new)
        .seeds(60)
        .faults(CRASHES)
        .wires(WIRES)
        .script(Group::chat)
        .calm(Duration.ofMinutes(6))
        .check(Group::expectExactlyOnce)
        .run();
  }
}
