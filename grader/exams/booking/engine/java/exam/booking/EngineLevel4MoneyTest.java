package exam.booking;

import static katas.booking.BookingWorld.HOLD_TIME;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import katas.blocks.UnavailableException;
import katas.booking.BookingWorld;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: money in races and crashes. */
class EngineLevel4MoneyTest {
  private static final Duration LATE = HOLD_TIME.plusMinutes(1);
  private static final int SERVERS = 8;
  private static final int ROUNDS = 5;

  private static EngineBooking booking;
  private static List<Server> servers;
  private static Server any;

  @BeforeAll
  static void open() {
    booking = EngineBooking.withRows(SERVERS, "A", "B", "C", "D", "E", "F", "G");
    servers = booking.servers(SERVERS);
    any = servers.get(0);
  }

  @AfterAll
  static void close() {
    booking.close();
  }

  @BeforeEach
  void newBooks() {
    booking.payments().begin();
  }

  /** Lets all holds end and settles the money: exactly the section's sold seats are paid. */
  private static void expectMoney(String rule, String section, Object answers) {
    booking.pass(LATE);
    any.reconcile();
    int sold = SERVERS - any.free(section).size();
    booking.expectBalance(
        rule + ": " + sold + " seats are sold after " + answers, sold * BookingWorld.PRICE);
  }

  @Test
  @Hint("Between looking at the clock and writing, the hold may end and the seat be another's.")
  void r4_4_confirmations_meet_the_end_and_the_next_buyers() {
    List<Hold> holds =
        IntStream.range(0, SERVERS / 2).mapToObj(n -> any.held("a" + n, seat("A", n))).toList();
    booking.pass(HOLD_TIME.minusSeconds(20));
    List<Object> answers =
        ConcurrentThreads.of(
            SERVERS,
            n -> {
              int seat = n / 2;
              if (n % 2 == 0) {
                return servers.get(n).confirm(holds.get(seat));
              }
              booking.world().pass(Duration.ofSeconds(10));
              return servers.get(n).hold("b" + seat, seat("A", seat));
            });
    for (int n = 0; n < SERVERS; n += 2) {
      Expect.that(
          "rule 4.4: " + seat("A", n / 2) + " has one owner",
          !(answers.get(n) instanceof ConfirmResult.Confirmed
              && answers.get(n + 1) instanceof HoldResult.Held),
          "the answers are " + answers);
    }
    expectMoney("rule 4.4", "A", answers);
  }

  private static String seat(String section, int index) {
    return section + "-1-" + (index + 1);
  }

  @Test
  @Hint("The second card may be charged only when the first is known to be refused.")
  void r4_5_many_cards_at_once_pay_once() {
    for (int round = 0; round < ROUNDS; round++) {
      booking.payments().begin();
      Hold hold = any.held("c" + round, seat("B", round));
      List<ConfirmResult> answers =
          ConcurrentThreads.of(
              SERVERS, n -> servers.get(n).confirm(hold, n < 2 ? "declined" : "card " + n));
      ConfirmResult last = any.confirm(hold);
      Expect.equal("rule 4.5: charges after " + answers, booking.payments().approvedCharges(), 1);
      Expect.equal(
          "rule 4.5: a good card pays in the end",
          last,
          new ConfirmResult.Confirmed(hold.holdId()));
    }
  }

  @Test
  @Hint("Selling and releasing must exclude each other, and a charge that lost is paid back.")
  void r4_5_confirmations_and_releases_exclude_each_other() {
    List<Hold> holds =
        IntStream.range(0, SERVERS).mapToObj(n -> any.held("d" + n, seat("C", n))).toList();
    List<Object> answers =
        ConcurrentThreads.of(
            SERVERS,
            n -> {
              Hold hold = holds.get(n / 2);
              if (n % 2 == 0) {
                return servers.get(n).confirm(hold);
              }
              servers.get(n).release(hold);
              return "released";
            });
    expectMoney("rule 4.5", "C", answers);
  }

  @Test
  @Hint("A release that read the hold before it was sold must find out before it writes.")
  void r4_5_a_confirmation_overtakes_a_release() {
    ServerBlocks machine = booking.machine();
    FaultyProxy wire = machine.wireToTable();
    Server slow = booking.on(machine);
    slow.free("G");
    Hold hold = any.held("h", seat("G", 0));

    wire.breakOne("", FaultyProxy.Fate.ANSWER_HELD);
    CompletableFuture<Void> release = CompletableFuture.runAsync(() -> slow.release(hold));
    await().pollDelay(Duration.ZERO).until(() -> wire.hasBroken() || release.isDone());
    ConfirmResult answer = any.confirm(hold);
    wire.heal();
    release.handle((done, lost) -> done).join();

    if (answer instanceof ConfirmResult.Confirmed) {
      Expect.equal("rule 4.5: free of 8 seats, of which one is sold", any.free("G").size(), 7);
    }
    expectMoney("rule 4.5", "G", answer);
  }

  @Test
  @Hint("One key for the refund on every server.")
  void r4_5_cancellations_at_once_pay_back_once() {
    for (int round = 0; round < ROUNDS; round++) {
      booking.payments().begin();
      Hold hold = any.booked("e" + round, seat("D", round));
      ConcurrentThreads.of(SERVERS, n -> servers.get(n).cancel(hold));
      Expect.equal("rule 4.5: refunds", booking.payments().refunds(), 1);
      booking.expectBalance("rule 4.5: what is left", 0);
    }
  }

  @Test
  @Hint("Write down that you will charge before you do, so that others can find out and go on.")
  void r4_6_a_server_crashes_while_the_card_is_charged() {
    Hold asked = any.held("f1", seat("E", 0));
    Hold left = any.held("f2", seat("E", 1));
    for (Hold hold : List.of(asked, left)) {
      ServerBlocks machine = booking.machine();
      Server crashing = booking.on(machine);
      booking.payments().afterNextCharge(machine::crash);
      crashing.confirm(hold);
    }

    Expect.equal(
        "rule 4.6: asked again on another server",
        any.confirm(asked, "amex"),
        new ConfirmResult.Confirmed(asked.holdId()));
    Expect.equal("rule 4.6: charges", booking.payments().approvedCharges(), 2);
    expectMoney("rule 4.6, nobody asks for the other one", "E", "the crashes");
  }

  @Test
  void r4_6_a_cancellation_whose_refund_is_not_answered() {
    Hold hold = any.booked("g", seat("F", 0));
    booking.payments().loseAnswers(2);
    for (int n = 0; n < 3; n++) {
      try {
        servers.get(n).cancel(hold);
      } catch (UnavailableException e) {
        // Passed on, as the contract allows.
      }
    }
    any.reconcile();

    Expect.equal("rule 4.6: refunds", booking.payments().refunds(), 1);
    booking.expectBalance("rule 4.6: what is left", 0);
    Expect.equal("rule 4.6: free seats", any.free("F").size(), SERVERS);
  }
}
