package exam.booking;

import exam.booking.ClaimCommands.Claim;
import exam.booking.ClaimCommands.MisusedClaim;
import exam.booking.ClaimCommands.ReadBuyers;
import exam.booking.ClaimCommands.Wait;
import exam.booking.ClaimModel.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.booking.SeatId;
import katas.kit.Fault;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Races;
import katas.kit.spec.Specification;
import katas.kit.spec.Specification.Generator;

/** One specification for the three ways of level 2. */
final class ClaimSpecification {
  private static final List<String> BUYERS = List.of("ann", "bob", "an", " x");
  private static final SeatId UNKNOWN = new SeatId("A", 2, 1);

  static final Generator<ClaimModel, ClaimServers> CLAIM =
      (model, choices) ->
          new Claim(seats(choices, ClaimModel.SEATS.size()), choices.of("ann", "bob", "cid"));

  private static final Map<Way, Histories<ClaimModel, ClaimServers>> HISTORIES =
      new EnumMap<>(Way.class);

  private ClaimSpecification() {}

  private static Specification<ClaimModel, ClaimServers> specification(
      Way way, boolean concurrent) {
    return Specification.of(
            "booking " + way,
            () -> new ClaimModel(way, concurrent),
            simulation -> new ClaimServers(simulation, way))
        .command(10, ClaimSpecification::claim)
        .command(2, (model, choices) -> new ReadBuyers())
        .command(
            3,
            (model, choices) ->
                new Wait(
                    choices.of(
                        ClaimModel.LOCK_TIME,
                        ClaimModel.LOCK_TIME.minusNanos(1),
                        Duration.ofNanos(1),
                        Duration.ofSeconds(3))))
        .command(1, (model, choices) -> misuse(choices))
        .closing(ClaimSpecification::closing);
  }

  /** Histories of one way, one call at a time. */
  static Histories<ClaimModel, ClaimServers> histories(Way way) {
    return HISTORIES.computeIfAbsent(
        way, it -> Histories.of(specification(it, false)).number(50).length(24));
  }

  /** Claims of one way that partly overlap, with all faults. */
  static void race(String rule, Way way) {
    Races.of(rule, specification(way, true))
        .first(CLAIM)
        .servers(3, 2, CLAIM)
        .closing(ClaimSpecification::closing)
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .scenarios(10)
        .runs(8)
        .explore();
  }

  /** One to all of the seats, in any order. */
  private static Set<SeatId> seats(Choices choices, int most) {
    List<SeatId> all = ClaimModel.SEATS;
    List<SeatId> seats = new ArrayList<>();
    int first = choices.below(all.size());
    int count = 1 + choices.of(0, 1, 1, 2, 2, 3, 4) % most;
    for (int i = 0; i < count; i++) {
      seats.add(all.get((first + i) % all.size()));
    }
    if (choices.chance(40)) {
      Collections.reverse(seats);
    }
    return new LinkedHashSet<>(seats);
  }

  private static Command<ClaimModel, ClaimServers> claim(ClaimModel model, Choices choices) {
    Set<SeatId> seats = seats(choices, ClaimModel.SEATS.size());
    if (choices.chance(5)) {
      seats.add(UNKNOWN);
    }
    return new Claim(seats, choices.of(BUYERS));
  }

  private static Command<ClaimModel, ClaimServers> misuse(Choices choices) {
    Set<SeatId> one = Set.of(ClaimModel.SEATS.get(0));
    Set<SeatId> many =
        IntStream.rangeClosed(1, 21)
            .mapToObj(number -> new SeatId("A", 1, number))
            .collect(Collectors.toSet());
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    return choices.of(
        new MisusedClaim("a claim of no seats", illegal, it -> it.claim(Set.of(), "ann")),
        new MisusedClaim("a claim of 21 seats", illegal, it -> it.claim(many, "ann")),
        new MisusedClaim("a claim by blank", illegal, it -> it.claim(one, " ")),
        new MisusedClaim("a claim by nobody", illegal, it -> it.claim(one, "")),
        new MisusedClaim(
            "a claim by null", NullPointerException.class, it -> it.claim(one, none())),
        new MisusedClaim(
            "a claim of null", NullPointerException.class, it -> it.claim(none(), "ann")));
  }

  /** A null where the contract allows none. */
  @SuppressWarnings("unchecked")
  private static <T> T none() {
    return (T) Map.of().get("nothing");
  }

  /** When all locks have expired nobody is in the way of anybody. */
  private static List<Command<ClaimModel, ClaimServers>> closing(ClaimModel model) {
    List<Command<ClaimModel, ClaimServers>> commands = new ArrayList<>();
    commands.add(new ReadBuyers());
    commands.add(new Wait(ClaimModel.LOCK_TIME));
    ClaimModel.SEATS.forEach(seat -> commands.add(new Claim(Set.of(seat), "zoe")));
    commands.add(new Claim(new LinkedHashSet<>(ClaimModel.SEATS), "zoe"));
    commands.add(new ReadBuyers());
    return commands;
  }
}
