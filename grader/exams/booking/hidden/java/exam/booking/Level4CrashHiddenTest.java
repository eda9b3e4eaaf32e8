package exam.booking;

import static exam.booking.BookingRaces.CANCEL;
import static exam.booking.BookingRaces.CONFIRM;
import static exam.booking.BookingRaces.END;
import static exam.booking.BookingRaces.HOLD;
import static exam.booking.BookingRaces.RECONCILE;
import static katas.booking.BookingWorld.HOLD_TIME;
import static katas.booking.BookingWorld.INSTANT;

import katas.blocks.simulation.Simulation;
import katas.booking.BookingRace;
import katas.booking.ConfirmResult;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Crashes and lost calls around money: rule 4.6. */
class Level4CrashHiddenTest {
  private static final int BOUND = 1_000;

  private static Exploration<BookingRace> annHolds() {
    return Exploration.of(
            (Simulation simulation) -> {
              BookingRace race = new BookingRace(simulation, 1);
              race.note("before", race.c().held("ann", "A-1-1"));
              return race;
            })
        .bound(BOUND);
  }

  private static Exploration<BookingRace> annOwns() {
    return Exploration.of(
            (Simulation simulation) -> {
              BookingRace race = new BookingRace(simulation, 1);
              race.note("before", race.c().booked("ann", "A-1-1"));
              return race;
            })
        .bound(BOUND);
  }

  /** Ann's payment was approved, nobody heard of it, and her hold has ended. */
  private static BookingRace annPaidAndNobodyKnows(Simulation simulation) {
    BookingRace race = new BookingRace(simulation, 1);
    race.note("before", race.c().held("ann", "A-1-1"));
    race.world().payments().loseAnswers(1_000);
    race.c().confirm(race.before());
    race.world().payments().loseAnswers(0);
    race.world().pass(HOLD_TIME.plus(INSTANT));
    return race;
  }

  private static void expectCharges(BookingRace race, int charges, int refunds) {
    int charged = race.world().payments().approvedCharges();
    int refunded = race.world().payments().refunds();
    Expect.that(
        "rule 4.6: ann pays once" + (refunds == 0 ? "" : " and gets it back once"),
        charged == charges && refunded == refunds,
        "after "
            + race
            + " her card was charged "
            + charged
            + " times and paid back "
            + refunded
            + " times");
  }

  @Test
  @Points(1)
  @Hint("Write down that you will charge before you do, so that others can find out and go on.")
  void r4_6_confirm_is_broken_off() {
    BookingSpecification.HISTORIES.expect("4.6");
    annHolds()
        .server("A", race -> race.note("A", race.a().confirm(race.before())))
        .faults(Fault.values())
        .afterwards(
            "ann asks again on server B", race -> race.note("B", race.b().confirm(race.before())))
        .afterwards("all holds end", BookingRace::settle)
        .check(
            race ->
                Expect.that(
                    "rule 4.6: asking again sells the seat",
                    race.is("B", ConfirmResult.Confirmed.class),
                    "the answers are " + race))
        .check(race -> expectCharges(race, 1, 0))
        .check(race -> race.expectMoney("rule 4.6"))
        .explore();

    annHolds()
        .server("A", race -> race.note("A", race.a().confirm(race.before())))
        .faults(Fault.values())
        .afterwards("all holds end", BookingRace::settle)
        .check(race -> race.expectMoney("rule 4.6"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A charge may arrive after somebody has looked for it, and two may pay it back: one key.")
  void r4_6_reconcile_meets_others() {
    BookingRaces.of("4.6")
        .first(HOLD)
        .first(CONFIRM)
        .servers(3, 1, CONFIRM, CANCEL, RECONCILE, END)
        .explore();
    annHolds()
        .server("A", race -> race.note("A", race.a().confirm(race.before())))
        .event("10 minutes pass", race -> race.world().pass(HOLD_TIME))
        .server("B", race -> race.b().reconcile())
        .faults(Fault.CRASH)
        .afterwards("all holds end", BookingRace::settle)
        .check(race -> race.expectMoney("rule 4.6"))
        .explore();

    Exploration.of(Level4CrashHiddenTest::annPaidAndNobodyKnows)
        .bound(BOUND)
        .server("A", race -> race.a().reconcile())
        .server("B", race -> race.b().reconcile())
        .faults(Fault.values())
        .afterwards("reconcile runs again", race -> race.fresh().reconcile())
        .check(race -> expectCharges(race, 1, 1))
        .check(race -> race.expectMoney("rule 4.6"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A booking that is cancelled and not paid back yet must be found, and paid back once.")
  void r4_6_cancel_is_broken_off() {
    annOwns()
        .server("A", race -> race.a().cancel(race.before()))
        .faults(Fault.values())
        .afterwards(
            "ann asks again on server B", race -> race.note("B", race.b().cancel(race.before())))
        .check(race -> expectCharges(race, 1, 1))
        .check(
            race ->
                Expect.equal(
                    "rule 4.6: the seat is free", race.fresh().free("A").toString(), "[A-1-1]"))
        .explore();

    annOwns()
        .server("A", race -> race.a().cancel(race.before()))
        .faults(Fault.values())
        .afterwards("all holds end", BookingRace::settle)
        .check(race -> race.expectMoney("rule 4.6"))
        .explore();
  }
}
