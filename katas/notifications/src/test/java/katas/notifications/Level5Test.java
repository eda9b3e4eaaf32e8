package katas.notifications;

import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import katas.blocks.simulation.Counts;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scale: counted in operations. */
@Tag("level-5")
class Level5Test {

  @Test
  @Points(1)
  @Hint("Find what is due by its time; what is sent must not lie in the way.")
  void r5_2_messages_that_were_sent_cost_nothing() {
    for (int others : new int[] {10, 40, 160}) {
      NotificationWorld world = new NotificationWorld();
      Server server = world.server();
      for (int i = 0; i < others; i++) {
        SendOptions urgent = SendOptions.of(Priority.URGENT);
        server.send(NotificationWorld.hello("before " + i, "ann", urgent, Channel.PUSH));
      }
      world.process(server);
      Counts before = world.simulation().counts();

      server.send(NotificationWorld.hello("key", "ann", Channel.PUSH));
      server.process();

      int cost = world.simulation().counts().since(before).total();
      assertThat(cost)
          .as("rule 5.2: the calls of a message behind " + others)
          .isLessThanOrEqualTo(40);
      assertThat(world.push().texts().size()).as("rule 5.2: sent").isEqualTo(others + 1);
    }
  }

  @Test
  @Points(1)
  @Hint("Take a page, accept it, remember how far you came, and come back for the next one.")
  void r5_1_a_campaign_streams() {
    for (int members : new int[] {100, 400, 1_600}) {
      NotificationWorld world = new NotificationWorld();
      Server server = world.server();
      for (int i = 1; i <= members; i++) {
        server.setPreferences(NotificationWorld.preferences(NumberedAudience.name(i)));
      }
      world.audience().grow(members);
      Counts before = world.simulation().counts();

      server.start(sale());
      server.process();
      assertThat(world.audience().pages())
          .as("rule 5.1: the pages of a round")
          .isLessThanOrEqualTo(1);
      world.process(world.server());

      int cost = world.simulation().counts().since(before).total();
      assertThat(world.push().texts().size())
          .as("rule 5.1: each has one message")
          .isEqualTo(members);
      assertThat(world.audience().longestPage())
          .as("rule 5.1: the longest page")
          .isLessThanOrEqualTo(100);
      assertThat(cost)
          .as("rule 5.1: the calls for " + members + " members")
          .isLessThanOrEqualTo(members * 16);
    }
  }

  private static Campaign sale() {
    Map<String, String> name = Map.of("name", "you");
    return new Campaign("sale", "all", Category.MARKETING, "hello", name, Channel.PUSH);
  }

  @Test
  @Points(1)
  @Hint("While a provider is down nothing is learned from more than one call now and then.")
  void r5_3_an_outage() {
    for (int messages : new int[] {25, 100}) {
      NotificationWorld world = new NotificationWorld();
      Server server = world.server();
      for (int i = 0; i < messages; i++) {
        String user = i % 2 == 0 ? "ann" : "bob";
        server.send(hello("key " + i, user, urgent(), Channel.PUSH));
      }
      world.push().always(Response.FAIL);

      world.processFor(server, Duration.ofMinutes(10), Duration.ofSeconds(5));
      int calls = world.push().calls().size();
      world.push().always(Response.ACCEPT);
      world.processFor(server, Duration.ofHours(1), Duration.ofMinutes(1));

      assertThat(calls).as("rule 5.3: the calls in the outage").isLessThanOrEqualTo(26);
      int dead = server.deadLetters("", 100).size();
      int done = world.push().texts().size() + dead;
      assertThat(done)
          .as("rule 5.3: sent afterwards, or dead after 8 attempts")
          .isEqualTo(messages);
    }
  }

  private static SendOptions urgent() {
    return SendOptions.of(Priority.URGENT);
  }
}
