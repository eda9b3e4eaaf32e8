package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;
import static katas.booking.BookingWorld.section;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.NearestSeats;
import katas.booking.SeatId;
import katas.booking.Section;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive, the line and friends: rules 3.7 to 3.9. */
class Level3LineHiddenTest {

  @Test
  @Points(1)
  @Hint("Ask whether somebody stands in the section's line before a free seat is held.")
  void r3_7_free_seats_are_the_lines() {
    BookingWorld world = BookingWorld.with(section("A", 1, 2), section("B", 1, 1));
    Server server = world.server();
    server.join("A", "ann");

    HoldResult inA = world.server().hold("bob", "A-1-2");
    HoldResult inB = server.hold("bob", "B-1-1");
    server.dealt("ann", "A");
    HoldResult later = server.hold("bob", "A-1-2");

    Expect.equal(
        "rule 3.7: ann stands in line for A, so A-1-2 is refused",
        inA,
        new HoldResult.SeatsTaken(Server.seats("A-1-2")));
    Expect.instance("rule 3.7: nobody stands in line for B", HoldResult.Held.class, inB);
    Expect.instance("rule 3.7: ann has left the line", HoldResult.Held.class, later);
  }

  @Test
  @Points(1)
  @Hint("One deal serves the whole line: first seat to first user, whoever asks.")
  void r3_8_one_seat_each_in_order() {
    BookingWorld world = BookingWorld.withSeats(3);
    Server server = world.server();
    server.join("A", "ann", "bob", "ann", "carl", "dora");

    List<String> carl = server.dealt("carl", "A");
    List<String> ann = world.server().dealt("ann", "A");
    List<String> bob = server.dealt("bob", "A");
    List<String> dora = server.dealt("dora", "A");

    Expect.equal(
        "rule 3.8: ann, bob, carl and dora in line for 3 seats",
        List.of(ann, bob, carl, dora),
        List.of(List.of("A-1-1"), List.of("A-1-2"), List.of("A-1-3"), List.of()));
  }

  @Test
  @Points(1)
  @Hint("A seat that was dealt is a hold like any other, with its own end, and asking keeps it so.")
  void r3_8_a_dealt_seat_is_a_hold_of_ten_minutes() {
    BookingWorld world = BookingWorld.withSeats(1);
    Server server = world.server();
    Hold before = server.held("carl", "A-1-1");
    server.join("A", "ann", "bob");
    server.release(before);

    Hold ann = server.offer("ann", "A").orElseThrow();
    world.pass(HOLD_TIME.minus(INSTANT));
    List<String> annStill = server.dealt("ann", "A");
    List<String> bobNotYet = server.dealt("bob", "A");
    world.pass(INSTANT);
    Hold bob = server.offer("bob", "A").orElseThrow();

    Expect.equal("rule 3.8: until 09:09:59.999999999", annStill, List.of("A-1-1"));
    Expect.equal("rule 3.8: bob is next", bobNotYet, List.of());
    Expect.equal("rule 3.8: ann's end", ann.expiresAt().toString(), "2026-01-05T09:10:00Z");
    Expect.equal("rule 3.8: bob's end", bob.expiresAt().toString(), "2026-01-05T09:20:00Z");
    Expect.equal("rule 3.8: ann has left the line", server.dealt("ann", "A"), List.of());
  }

  @Test
  @Points(1)
  @Hint("The deal asks nobody's limit, but what was dealt is in the user's count.")
  void r3_8_a_dealt_seat_is_paid_and_counts() {
    BookingWorld world = BookingWorld.with(section("A", 1, 1), section("B", 1, 5));
    Server server = world.server();
    server.held("ann", "B-1-1", "B-1-2", "B-1-3");
    server.join("A", "ann");

    Hold dealt = server.offer("ann", "A").orElseThrow();
    HoldResult fifth = server.hold("ann", "B-1-4");
    ConfirmResult paid = server.confirm(dealt);

    Expect.equal("rule 3.8: ann has 4 seats now", fifth, new HoldResult.LimitReached(0));
    Expect.equal("rule 3.8: she pays", paid, new ConfirmResult.Confirmed(dealt.holdId()));
    world.expectBalance("rule 3.8: one seat", 5_000);
  }

  private static List<Integer> find(Section section, int count, String... free) {
    Set<SeatId> seats = Server.seats(free);
    return new NearestSeats()
        .bestAdjacent(section, seats, count).stream().map(SeatId::number).toList();
  }

  private static String[] row(int row, int... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> "A-" + row + "-" + n).toArray(String[]::new);
  }

  @Test
  @Points(1)
  @Hint("Neighbours have no gap and no aisle between them; then row, then the middle, then left.")
  void r3_9_neighbours_nearest_to_the_middle() {
    Section ten = section("A", 12, 10);
    Section aisle = new Section("A", 1, 6, Set.of(3), 5_000);

    Expect.equal(
        "rule 3.9: two of 3, 4, 6 with the aisle after 3",
        find(aisle, 2, row(1, 3, 4, 6)),
        List.of());
    Expect.equal(
        "rule 3.9: three of 1 to 6 with the aisle after 3",
        find(aisle, 3, row(1, 6, 5, 4, 3, 2, 1)),
        List.of(1, 2, 3));
    Expect.equal(
        "rule 3.9: the last of row 1 and the first of row 2",
        find(section("A", 2, 6), 2, "A-1-6", "A-2-1"),
        List.of());
    Expect.equal(
        "rule 3.9: two of eight", find(ten, 2, row(1, 1, 2, 3, 4, 5, 6, 7, 8)), List.of(5, 6));
    Expect.equal(
        "rule 3.9: three of 3 to 8, where 4 to 6 is as near as 5 to 7",
        find(ten, 3, row(1, 3, 4, 5, 6, 7, 8)),
        List.of(4, 5, 6));
    Expect.equal(
        "rule 3.9: row 2 comes before row 11",
        find(ten, 1, "A-11-5", "A-2-1", "A-12-6"),
        List.of(1));
    Expect.equal("rule 3.9: no seat of section A", find(ten, 1, "B-1-5", "A-1-11"), List.of());
  }
}
