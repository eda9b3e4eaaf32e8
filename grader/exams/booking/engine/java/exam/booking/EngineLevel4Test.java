package exam.booking;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.blocks.UnavailableException;
import katas.booking.BookingWorld;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: many servers at once, and calls whose answers are lost. */
class EngineLevel4Test {
  private static final int SERVERS = 8;
  private static final int ROUNDS = 5;

  private static EngineBooking booking;
  private static List<Server> servers;

  @BeforeAll
  static void open() {
    booking =
        EngineBooking.with(
            BookingWorld.section("A", 1, ROUNDS),
            BookingWorld.section("B", ROUNDS, 3),
            BookingWorld.section("C", ROUNDS, SERVERS),
            BookingWorld.section("D", ROUNDS, SERVERS),
            BookingWorld.section("E", 1, 4),
            BookingWorld.section("F", ROUNDS, SERVERS));
    servers = booking.servers(SERVERS);
  }

  @AfterAll
  static void close() {
    booking.close();
  }

  private static List<Hold> holds(List<HoldResult> answers) {
    return answers.stream()
        .filter(HoldResult.Held.class::isInstance)
        .map(answer -> ((HoldResult.Held) answer).hold())
        .toList();
  }

  @Test
  @Hint("Between the look at a seat and the write another server may take it.")
  void r4_1_a_seat_that_many_want_is_held_by_one() {
    for (String seat : BookingWorld.seats(ROUNDS)) {
      List<HoldResult> answers =
          ConcurrentThreads.of(SERVERS, n -> servers.get(n).hold("user " + n, seat));
      Expect.equal("rule 4.1: holds of " + seat + " after " + answers, holds(answers).size(), 1);
    }
  }

  @Test
  @Hint("All seats of a hold change hands in one batch, or in one order.")
  void r4_1_holds_that_overlap_in_a_circle_share_no_seat() {
    for (int round = 1; round <= ROUNDS; round++) {
      int row = round;
      List<HoldResult> answers =
          ConcurrentThreads.of(
              SERVERS,
              n ->
                  servers
                      .get(n)
                      .hold(
                          "round " + row + " user " + n,
                          "B-" + row + "-" + (n % 3 + 1),
                          "B-" + row + "-" + ((n + 1) % 3 + 1)));
      List<String> held =
          holds(answers).stream()
              .flatMap(hold -> hold.seats().stream())
              .map(Object::toString)
              .toList();
      Set<String> free = new HashSet<>(servers.get(0).free("B"));
      free.removeIf(seat -> !seat.startsWith("B-" + row + "-"));
      Expect.that(
          "rule 4.1: a seat has one holder",
          new HashSet<>(held).size() == held.size(),
          "held are " + held + " after " + answers);
      Expect.equal("rule 4.1: seats held or free, after " + answers, held.size() + free.size(), 3);
    }
  }

  @Test
  @Hint("The user's count changes in the batch that holds the seats, under the same condition.")
  void r4_2_holds_of_one_user_on_many_servers_keep_the_limit() {
    for (int round = 1; round <= ROUNDS; round++) {
      String user = "collector " + round;
      String row = "C-" + round + "-";
      List<HoldResult> answers =
          ConcurrentThreads.of(SERVERS, n -> servers.get(n).hold(user, row + (n + 1)));
      int held = holds(answers).size();
      Expect.that("rule 4.2: 4 seats a user", held <= 4, held + " are held after " + answers);
    }
  }

  @Test
  @Hint("Insert the key in the batch that holds the seats: who is second finds the hold.")
  void r4_3_one_key_on_many_servers_makes_one_hold() {
    for (int round = 1; round <= ROUNDS; round++) {
      String key = "key " + round;
      String seat = "D-" + round + "-1";
      List<HoldResult> answers =
          ConcurrentThreads.of(SERVERS, n -> servers.get(n).holdWithKey(key, "dan", seat));
      Expect.that(
          "rule 4.3: nobody else wants " + seat + ", so it is not taken",
          answers.stream().noneMatch(HoldResult.SeatsTaken.class::isInstance),
          "the answers are " + answers);
      Set<Hold> holds = new HashSet<>(holds(answers));
      Expect.equal("rule 4.3: different holds after " + answers, holds.size(), 1);
      servers.get(0).release(holds.iterator().next());
    }
  }

  @Test
  @Hint("The answer may be lost though the hold was made: its key must be there as soon as it is.")
  void r4_3_a_hold_whose_answer_was_lost_is_found_by_its_key() {
    ServerBlocks machine = booking.machine();
    FaultyProxy wire = machine.wireToTable();
    Server broken = booking.on(machine);
    int row = 0;
    for (FaultyProxy.Fate fate : List.of(FaultyProxy.Fate.ANSWER_LOST, FaultyProxy.Fate.LOST)) {
      String[] seats = {"E-1-" + ++row, "E-1-" + (row + 2)};
      broken.free("E");
      wire.breakOne("COMMIT", fate);
      try {
        broken.holdWithKey("lost", "user " + fate, seats);
      } catch (UnavailableException e) {
        // Passed on, as the contract allows.
      }
      wire.heal();
      HoldResult again = servers.get(0).holdWithKey("lost", "user " + fate, seats);
      Expect.instance(
          "rule 4.3: asked again after " + fate + " at the commit", HoldResult.Held.class, again);
      Expect.equal("rule 4.3: seats that are left", servers.get(1).free("E").size(), 4 - 2 * row);
    }
  }

  @Test
  @Hint("A deal takes the user out of the line and gives the seat in one batch, or it deals twice.")
  void r4_9_many_servers_deal_and_each_user_gets_one_seat() {
    String name = "in line ";
    IntStream.range(0, SERVERS).forEach(n -> servers.get(0).join("F", name + n));
    ConcurrentThreads.of(SERVERS, n -> servers.get(n).offered(name + n, "F"));
    List<String> dealt = new ArrayList<>();
    IntStream.range(0, SERVERS).forEach(n -> dealt.addAll(servers.get(0).offered(name + n, "F")));
    List<String> first = IntStream.rangeClosed(1, SERVERS).mapToObj(n -> "F-1-" + n).toList();
    Expect.equal("rule 4.9: 8 in line get the first 8 seats in order", dealt, first);
  }
}
