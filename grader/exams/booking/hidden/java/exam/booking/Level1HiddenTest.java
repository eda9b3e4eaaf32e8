package exam.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import katas.blocks.NotImplementedException;
import katas.blocks.VersionedTable;
import katas.booking.BookingConfig;
import katas.booking.BookingWorld;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.MeddlingTable;
import katas.booking.Platform;
import katas.booking.Server;
import katas.booking.TicketBooking;
import katas.booking.UnknownEventException;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: what the specification says of calls one at a time. */
class Level1HiddenTest {
  @Test
  @Points(1)
  @Hint("Seat 2 comes before seat 10; a cursor says behind which seat to go on, not how many.")
  void r1_1_free_seats_and_availability_of_every_section() {
    BookingSpecification.HISTORIES.expect("1.1");
    expectAgeOfAViewThatWasReadSlowly();
  }

  @Test
  @Points(1)
  @Hint("A scan gives at most 1,000 rows: go on behind the last one.")
  void r1_1_a_thousand_and_two_seats_are_held() {
    Server server = BookingWorld.with(BookingWorld.section("A", 2, 510)).server();
    List<String> seats =
        IntStream.range(0, 1_002)
            .mapToObj(i -> "A-" + (1 + i / 510) + "-" + (1 + i % 510))
            .toList();
    for (int i = 0; i < seats.size(); i += 3) {
      server.held("user " + i, seats.get(i), seats.get(i + 1), seats.get(i + 2));
    }

    assertThat(server.free("A")).as("rule 1.1: free seats of 1,020, 1,002 are held").hasSize(18);
    assertThat(Map.copyOf(server.service().availability(BookingWorld.EVENT)))
        .as("rule 1.1: the availability of 1,020 seats, 1,002 are held")
        .isEqualTo(Map.of("A", 18));
  }

  private static Server serverOn(BookingWorld world, VersionedTable table) {
    Platform platform =
        new Platform(
            table,
            world.simulation().store(),
            world.simulation().scheduler(),
            world.simulation().clock(),
            world.payments(),
            BookingConfig.defaults());
    return new Server("slow", IsolatedServer.start(TicketBooking::new, platform));
  }

  /** Each reading of a view in turn takes long, and changes come right after it has been made. */
  private static void expectAgeOfAViewThatWasReadSlowly() {
    Duration age = BookingConfig.defaults().viewAge();
    for (int slow = 1; slow <= 4; slow++) {
      int number = slow;
      BookingWorld world = BookingWorld.with(BookingWorld.section("A", 1, 2));
      Server other = world.server();
      MeddlingTable table = new MeddlingTable(world.simulation().table());
      Server server = serverOn(world, table);
      table.afterReads(
          number,
          () -> {
            if (table.reads() == number) {
              other.held("bob", "A-1-1");
              world.pass(age.dividedBy(2));
            }
          });

      server.service().availability(BookingWorld.EVENT);
      boolean held = table.reads() >= number;
      table.afterReads(0, () -> {});
      world.pass(age.dividedBy(2).plus(BookingWorld.INSTANT));

      assertThat(Map.copyOf(server.service().availability(BookingWorld.EVENT)))
          .as(
              "rule 1.1: the availability 2 s and 1 ns after bob held a seat of 2, while the"
                  + " server waited for the answer to read %d of its view",
              number)
          .isEqualTo(Map.of("A", held ? 1 : 2));
    }
  }

  @Test
  @Points(1)
  @Hint("Look at all wanted seats, of all sections, before the first is held.")
  void r1_2_all_seats_or_none() {
    BookingSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(1)
  @Hint("The end of a hold is set once, when it begins; whoever reads compares it with the clock.")
  void r1_3_a_hold_ends_by_itself() {
    BookingSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(1)
  @Hint("Count the user's holds that last and the seats that are sold, of this event.")
  void r1_4_a_user_has_so_many_seats_at_most() {
    BookingSpecification.HISTORIES.expect("1.4");
    expectLimitAfterAnOffer();
  }

  private static void expectLimitAfterAnOffer() {
    BookingWorld world =
        BookingWorld.with(BookingWorld.section("A", 1, 3), BookingWorld.section("B", 1, 6));
    Server server = world.server();
    server.booked("ann", "B-1-1", "B-1-2");
    Hold two = server.held("ann", "B-1-3", "B-1-4");
    List<HoldResult> answers = new ArrayList<>();
    try {
      for (int offer = 1; offer <= 2; offer++) {
        server.join("A", "ann");
        server.offer("ann", "A");
        answers.add(server.hold("ann", "B-1-5"));
        answers.add(server.hold("ann", "B-1-5", "B-1-6"));
      }
    } catch (NotImplementedException e) {
      return; // level 3 is not written yet, and without it nobody comes above the limit
    }
    server.release(two);
    answers.add(server.hold("ann", "B-1-5"));
    world.pass(BookingWorld.HOLD_TIME.plus(BookingWorld.INSTANT));
    answers.add(server.hold("ann", "B-1-3", "B-1-4", "B-1-5"));

    assertThat(answers)
        .as(
            "rule 1.4: ann has 4 seats, is offered a 5th and a 6th, asks for more twice each time,"
                + " releases 2 and asks again; when the offers have ended she has 2 and asks for 3")
        .map(answer -> answer instanceof HoldResult.LimitReached told ? told.seatsLeft() : answer)
        .isEqualTo(List.of(0, 0, 0, 0, 0, 2));
  }

  @Test
  @Points(1)
  @Hint("Every section has its own price, and what is sold has no end any more.")
  void r1_5_a_confirmed_hold_is_paid_and_sold() {
    BookingSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Points(1)
  @Hint("Look at the hold's own state and end: that its seat is held says nothing about by whom.")
  void r1_6_what_is_over_cannot_be_confirmed() {
    BookingSpecification.HISTORIES.expect("1.6");
  }

  @Test
  @Points(1)
  @Hint("Releasing is about this hold: after its end the seats may belong to anybody.")
  void r1_7_released_seats_are_free() {
    BookingSpecification.HISTORIES.expect("1.7");
  }

  @Test
  @Points(1)
  @Hint("Look event, section, seat, hold and owner up before anything else, in all methods.")
  void r1_8_only_the_owner_and_only_what_exists() {
    BookingSpecification.HISTORIES.expect("1.8");
    expectNoSeatsBehindARow();
  }

  private static void expectNoSeatsBehindARow() {
    BookingWorld world =
        BookingWorld.with(BookingWorld.section("A", 3, 6), BookingWorld.section("B", 2, 12));
    Server server = world.server();
    List<String> unknown =
        List.of("A-1-7", "A-2-7", "A-3-7", "A-1-18", "A-4-1", "A-4-6", "A-18-1", "B-1-13", "B-3-1");

    for (String seat : unknown) {
      for (String[] seats : new String[][] {{seat}, {"A-1-6", seat}, {seat, "B-2-12"}}) {
        assertThatThrownBy(
                () -> server.hold("ann", seats),
                "rule 1.8: A has 3 rows of 6 and B 2 rows of 12, ann asks for %s",
                List.of(seats))
            .isInstanceOf(UnknownEventException.class);
      }
    }
    assertThat(List.of(server.free("A").size(), server.free("B").size()))
        .as("rule 1.8: free seats of A and B after requests for seats that do not exist")
        .isEqualTo(List.of(18, 24));
  }

  @Test
  @Points(1)
  @Hint("Check every argument of every call before anything is read or written.")
  void r1_9_misuse_is_refused_and_changes_nothing() {
    BookingSpecification.HISTORIES.expect("1.9");
  }
}
