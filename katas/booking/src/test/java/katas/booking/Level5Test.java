package katas.booking;

import static katas.booking.CostAssert.assertThatCost;

import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scale: counted in operations on the blocks. */
@Tag("level-5")
class Level5Test {
  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A lock over the event or the section keeps buyers of different seats waiting.")
  void r5_1_nobody_waits_for_a_buyer_of_another_seat() {
    Exploration.of(simulation -> new BookingRace(simulation, 2))
        .server("A", race -> race.a().held("ann", "A-1-1"))
        .server("B", race -> race.b().held("bob", "A-1-2"))
        .exploreStalls();
  }

  @ParameterizedTest(name = "of {0} seats")
  @ValueSource(ints = {100, 400, 1_600})
  @Tag("interview")
  @Points(1)
  @Hint("Read the rows of the wanted seats and of the user, not those of the section.")
  void r5_2_a_hold_costs_the_same_in_a_larger_event(int seats) {
    BookingWorld world = BookingWorld.with(BookingWorld.section("A", seats / 50, 50));
    Server server = world.server();

    assertThatCost(world, () -> server.held("ann", "A-1-7"))
        .as("rule 5.2: a hold of one of %d seats", seats)
        .hasOperationsAtMost(10)
        .hasRowsAtMost(20);
    assertThatCost(world, () -> server.hold("bob", "A-1-7"))
        .as("rule 5.2: a refused hold of one of %d seats", seats)
        .hasOperationsAtMost(10)
        .hasRowsAtMost(20);
  }

  @Test
  @Points(1)
  @Hint("Keep the counted view for as long as it may be old, and read the seats for it once.")
  void r5_4_a_thousand_views_read_the_seats_once() {
    BookingWorld world = BookingWorld.with(BookingWorld.section("A", 8, 50));
    Server server = world.server();
    server.held("ann", "A-1-1", "A-1-2", "A-2-1", "A-2-2");

    assertThatCost(world, () -> look(world, server))
        .as("rule 5.4: 1,000 calls within 2 s")
        .hasOperationsAtMost(2_010)
        .hasRowsAtMost(3_000);
  }

  private static void look(BookingWorld world, Server server) {
    for (int call = 0; call < 1_000; call++) {
      server.service().availability(BookingWorld.EVENT);
      world.pass(BookingConfig.defaults().viewAge().dividedBy(1_001));
    }
  }
}
