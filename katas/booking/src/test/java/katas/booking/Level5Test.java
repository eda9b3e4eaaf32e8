package katas.booking;

import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale: counted in operations on the blocks. */
class Level5Test {

  @Test
  @Points(1)
  @Hint("A lock over the event or the section keeps buyers of different seats waiting.")
  void r5_1_nobody_waits_for_a_buyer_of_another_seat() {
    Exploration.of(simulation -> new BookingRace(simulation, 2))
        .server("A", race -> race.a().held("ann", "A-1-1"))
        .server("B", race -> race.b().held("bob", "A-1-2"))
        .exploreStalls();
  }

  @Test
  @Points(1)
  @Hint("Read the rows of the wanted seats and of the user, not those of the section.")
  void r5_2_a_hold_costs_the_same_in_a_larger_event() {
    for (int seats : new int[] {100, 400, 1_600}) {
      BookingWorld world = BookingWorld.with(BookingWorld.section("A", seats / 50, 50));
      Server server = world.server();
      Counts before = world.simulation().counts();

      server.held("ann", "A-1-7");

      Counts cost = world.simulation().counts().since(before);
      Expect.that(
          "rule 5.2: of " + seats + " seats one is held by 10 operations on 20 rows",
          cost.total() <= 10 && cost.rows() <= 20,
          "it took " + cost.total() + " operations: " + cost);
    }
  }
}
