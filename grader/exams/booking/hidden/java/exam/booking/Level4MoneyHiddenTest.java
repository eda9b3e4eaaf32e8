package exam.booking;

import static exam.booking.BookingRaces.CANCEL;
import static exam.booking.BookingRaces.CONFIRM;
import static exam.booking.BookingRaces.CONFIRM_BY_VISA;
import static exam.booking.BookingRaces.END;
import static exam.booking.BookingRaces.HOLD;
import static exam.booking.BookingRaces.RELEASE;
import static katas.booking.BookingWorld.HOLD_TIME;

import java.time.Instant;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingRace;
import katas.booking.ConfirmResult;
import katas.booking.Hold;
import katas.booking.HoldResult;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.Step;
import org.junit.jupiter.api.Test;

/** Races around the end of a hold and around money: rules 4.4 and 4.5. */
class Level4MoneyHiddenTest {
  private static final int BOUND = 2_000;
  private static final Class<ConfirmResult.Confirmed> CONFIRMED = ConfirmResult.Confirmed.class;

  private static BookingRace annHolds(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 1);
    race.note("before", race.c().held("ann", "A-1-1"));
    return race;
  }

  private static BookingRace annOwns(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 1);
    race.note("before", race.c().booked("ann", "A-1-1"));
    return race;
  }

  private static Exploration<BookingRace> annHolds() {
    return Exploration.of(Level4MoneyHiddenTest::annHolds).bound(BOUND);
  }

  private static Step<BookingRace> annConfirmsOnA() {
    return race -> race.note("A", race.a().confirm(race.before()));
  }

  private static void bobPays(BookingRace race) {
    Instant now = race.world().simulation().clock().instant();
    Optional<Hold> lasting =
        race.answer("B", HoldResult.Held.class)
            .map(HoldResult.Held::hold)
            .filter(hold -> now.isBefore(hold.expiresAt()));
    if (lasting.isPresent()) {
      race.note("bob pays", race.fresh().confirm(lasting.get()));
      Expect.that(
          "rule 4.4: bob was told that he holds the seat and it has not ended, so he can pay",
          race.is("bob pays", CONFIRMED),
          "the answers are " + race);
    }
  }

  /** Whoever was told that the seat is sold to them has it: it is sold to one of the two. */
  private static void expectOneOwner(BookingRace race) {
    boolean ann = race.is("A", CONFIRMED);
    boolean bob = race.is("B", HoldResult.Held.class);
    Expect.that("rule 4.4: the seat has one owner", !(ann && bob), "the answers are " + race);
    if (ann) {
      Expect.that(
          "rule 4.4: ann's seat stays sold",
          race.fresh().free("A").isEmpty(),
          "it is free again: " + race);
    }
  }

  @Test
  @Points(1)
  @Hint("Between looking at the clock and writing, the hold may end and the seat be another's.")
  void r4_4_the_end_and_the_next_buyer_are_met() {
    BookingSpecification.HISTORIES.expect("4.4");
    BookingRaces.of("4.4")
        .first(HOLD)
        .first(HOLD)
        .servers(3, 1, CONFIRM_BY_VISA, RELEASE, HOLD, END)
        .explore();
    annHolds()
        .server("A", annConfirmsOnA())
        .event("10 minutes pass", race -> race.world().pass(HOLD_TIME))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-1")))
        .afterwards("bob pays", Level4MoneyHiddenTest::bobPays)
        .afterwards("all holds end", BookingRace::settle)
        .check(Level4MoneyHiddenTest::expectOneOwner)
        .check(race -> race.expectMoney("rule 4.4"))
        .explore();

    annHolds()
        .server("A", race -> race.a().release(race.before()))
        .event("10 minutes pass", race -> race.world().pass(HOLD_TIME))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-1")))
        .afterwards("bob pays", Level4MoneyHiddenTest::bobPays)
        .afterwards("all holds end", BookingRace::settle)
        .check(race -> race.expectMoney("rule 4.4"))
        .explore();
  }

  private static void expectOncePaidOncePaidBack(BookingRace race) {
    Expect.that(
        "rule 4.5: money is taken and paid back at most once",
        race.world().payments().approvedCharges() <= 1 && race.world().payments().refunds() <= 1,
        "it was taken "
            + race.world().payments().approvedCharges()
            + " times and paid back "
            + race.world().payments().refunds()
            + " times, after "
            + race);
  }

  @Test
  @Points(1)
  @Hint("The second card may be charged only when the first is known to be refused.")
  void r4_5_two_cards_at_once() {
    annHolds()
        .server("A", annConfirmsOnA())
        .server("B", race -> race.note("B", race.b().confirm(race.before(), "amex")))
        .afterwards("ann asks again", race -> race.note("C", race.c().confirm(race.before())))
        .check(Level4MoneyHiddenTest::expectOncePaidOncePaidBack)
        .check(
            race -> race.world().expectBalance("rule 4.5: " + race + ", one seat is paid", 5_000))
        .explore();

    annHolds()
        .server("A", race -> race.note("A", race.a().confirm(race.before(), "declined")))
        .server("B", race -> race.note("B", race.b().confirm(race.before())))
        .afterwards("ann asks again", race -> race.note("C", race.c().confirm(race.before())))
        .check(Level4MoneyHiddenTest::expectOncePaidOncePaidBack)
        .check(
            race ->
                Expect.that(
                    "rule 4.5: the good card pays in the end",
                    race.is("C", CONFIRMED),
                    "the answers are " + race))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Selling and releasing must exclude each other, and a charge that lost is paid back.")
  void r4_5_a_confirmation_and_a_release() {
    BookingRaces.of("4.5").first(HOLD).servers(3, 1, CONFIRM, RELEASE, CONFIRM).explore();
    annHolds()
        .server("A", annConfirmsOnA())
        .server("B", race -> race.b().release(race.before()))
        .afterwards("all holds end", BookingRace::settle)
        .check(Level4MoneyHiddenTest::expectOncePaidOncePaidBack)
        .check(Level4MoneyHiddenTest::expectOneOwner)
        .check(race -> race.expectMoney("rule 4.5"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint(
      "One key for the refund on every server; and the freed seat may be sold before all is done.")
  void r4_5_cancellations_and_the_next_buyer() {
    BookingRaces.of("4.5")
        .first(HOLD)
        .first(HOLD)
        .first(CONFIRM_BY_VISA)
        .servers(3, 1, CANCEL, CONFIRM, HOLD)
        .explore();
    Exploration.of(Level4MoneyHiddenTest::annOwns)
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().cancel(race.before())))
        .server("B", race -> race.note("B", race.b().cancel(race.before())))
        .afterwards("all holds end", BookingRace::settle)
        .check(Level4MoneyHiddenTest::expectOncePaidOncePaidBack)
        .check(race -> race.world().expectBalance("rule 4.5: " + race + ", it is paid back", 0))
        .check(race -> race.expectMoney("rule 4.5"))
        .explore();

    Exploration.of(Level4MoneyHiddenTest::annOwns)
        .bound(BOUND)
        .server("A", race -> race.a().cancel(race.before()))
        .server("B", race -> race.note("B", race.b().hold("bob", "A-1-1")))
        .afterwards("bob pays", Level4MoneyHiddenTest::bobPays)
        .afterwards("ann cancels again", race -> race.fresh().cancel(race.before()))
        .afterwards("all holds end", BookingRace::settle)
        .check(race -> race.expectMoney("rule 4.5"))
        .explore();
  }
}
