package katas.notifications;

import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale: counted in operations. */
class Level5Test {

  @Test
  @Points(2)
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
      Expect.that("rule 5.2: behind " + others + " at most 40 operations", cost <= 40, "" + cost);
      Expect.equal("rule 5.2: sent", world.push().texts().size(), others + 1);
    }
  }
}
