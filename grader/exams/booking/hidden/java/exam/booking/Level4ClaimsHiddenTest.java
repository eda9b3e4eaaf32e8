package exam.booking;

import static katas.booking.ClaimsWorld.LOCK_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import exam.booking.ClaimModel.Way;
import java.util.List;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.booking.ClaimsWorld;
import katas.booking.SeatClaims;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** The three ways of level 2 in every order: rules 4.7 and 4.8. */
class Level4ClaimsHiddenTest {
  private static final int BOUND = 2_000;
  private static final int SAMPLE = 150;

  /** Ann and bob want the same two seats, and later carl wants them too. */
  private static Exploration<ClaimsWorld> meet(Function<ClaimsWorld, SeatClaims> way) {
    return Exploration.of((Simulation blocks) -> ClaimsWorld.race(blocks, 2, way))
        .bound(BOUND)
        .server("A", world -> world.claim(world.server("A"), "ann", "A-1-1", "A-1-2"))
        .server("B", world -> world.claim(world.server("B"), "bob", "A-1-2", "A-1-1"))
        .afterwards(
            "10 seconds later carl claims",
            world -> {
              world.simulation().advance(LOCK_TIME);
              world.claim(world.server("C"), "carl", "A-1-1", "A-1-2");
            })
        .check(world -> world.expectAllOrNone("rule 4.7", 2))
        .check(
            world ->
                Expect.that(
                    "rule 4.7: nobody is in carl's way after the lock's time",
                    world.outcomes().get("carl") != SeatClaims.Outcome.CONTENDED,
                    "the outcomes are " + world.outcomes()));
  }

  @Test
  @Points(1)
  @Hint("Lock in one order, or write over the versions read, and either way in one batch.")
  void r4_7_pessimistic_and_optimistic_claims_and_a_crash() {
    ClaimSpecification.histories(Way.PESSIMISTIC).expect("4.7");
    ClaimSpecification.histories(Way.OPTIMISTIC).expect("4.7");
    ClaimSpecification.race("4.7", Way.PESSIMISTIC);
    ClaimSpecification.race("4.7", Way.OPTIMISTIC);
    meet(ClaimsWorld::pessimistic).faults(Fault.CRASH).explore();

    meet(ClaimsWorld::optimistic).faults(Fault.CRASH).explore();
  }

  @Test
  @Points(1)
  @Hint("A crash or a lost answer leaves a lock behind: it needs an expiry from the start.")
  void r4_7_distributed_locks_and_a_crash_or_a_lost_call() {
    ClaimSpecification.histories(Way.LOCKED).expect("4.7");
    ClaimSpecification.race("4.7", Way.LOCKED);
    meet(ClaimsWorld::locked).faults(Fault.CRASH).explore();

    meet(ClaimsWorld::locked).faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER).explore();
  }

  @Test
  @Points(1)
  @Hint("The table must refuse who comes late: by a version, or a fence raised before reading.")
  void r4_8_a_claim_pauses_until_its_lock_has_expired() {
    Exploration.of((Simulation blocks) -> ClaimsWorld.race(blocks, 1, ClaimsWorld::locked))
        .bound(BOUND)
        .server("A", world -> world.claim(world.server("A"), "ann", "A-1-1"))
        .event("10 seconds pass", world -> world.simulation().advance(LOCK_TIME))
        .server("B", world -> world.claim(world.server("B"), "bob", "A-1-1"))
        .check(world -> world.expectAllOrNone("rule 4.8", 1))
        .explore();
    pause(List.of("A-1-1", "A-1-2"), List.of("A-1-2"));
    pause(List.of("A-1-2", "A-1-3"), List.of("A-1-2"));
    pause(List.of("A-1-1", "A-1-2"), List.of("A-1-3", "A-1-2"));
    pause(List.of("A-1-1"), List.of("A-1-2", "A-1-1"));
  }

  /** Ann's claim pauses, and newer claims are of some of her seats. */
  private static void pause(List<String> anns, List<String> bobs) {
    Exploration.of((Simulation blocks) -> ClaimsWorld.race(blocks, 3, ClaimsWorld::locked))
        .sample(SAMPLE, SAMPLE)
        .server("A", world -> claim(world, "A", "ann", anns))
        .event("10 seconds pass", world -> world.simulation().advance(LOCK_TIME))
        .server("B", world -> claim(world, "B", "bob", bobs))
        .check(world -> expectWhole(world, "ann", anns))
        .check(world -> expectWhole(world, "bob", bobs))
        .explore();
  }

  private static void claim(ClaimsWorld world, String server, String buyer, List<String> seats) {
    world.claim(world.server(server), buyer, seats.toArray(String[]::new));
  }

  private static void expectWhole(ClaimsWorld world, String buyer, List<String> seats) {
    boolean claimed = world.outcomes().get(buyer) == SeatClaims.Outcome.CLAIMED;
    long has = world.buyers(3).stream().filter(buyer::equals).count();
    assertThat(has)
        .as(
            "rule 4.8: seats of %s, who claimed %s, outcomes %s, buyers %s",
            buyer, seats, world.outcomes(), world.buyers(3))
        .isEqualTo(claimed ? seats.size() : 0);
  }
}
