package exam.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import katas.booking.SeatClaims;
import katas.booking.SeatId;
import katas.booking.SeatRow;
import katas.booking.UnknownEventException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import org.jspecify.annotations.Nullable;

/** What happens at level 2. */
final class ClaimCommands {
  private ClaimCommands() {}

  /** What a claim answered, and whether a call of it got no answer. */
  record Claimed(SeatClaims.Outcome outcome, boolean failed) {
    @Override
    public String toString() {
      return outcome.toString();
    }
  }

  /** A buyer claims seats. */
  record Claim(Set<SeatId> seats, String buyer) implements Command<ClaimModel, ClaimServers> {
    @Override
    public Object run(ClaimServers servers, int server) {
      int failures = servers.failures(server);
      SeatClaims.Outcome outcome = servers.server(server).claim(seats, buyer);
      return new Claimed(outcome, servers.failures(server) > failures);
    }

    @Override
    public void check(ClaimModel model, Answer answer, Clauses clauses) {
      if (!ClaimModel.SEATS.containsAll(seats)) {
        boolean contended =
            answer instanceof Answer.Returned returned
                && returned.value() instanceof Claimed claimed
                && claimed.outcome() == SeatClaims.Outcome.CONTENDED;
        if (!contended || !model.mayBeContended(seats)) {
          clauses.refused("2.1", answer, UnknownEventException.class);
        }
        leave(model, answer);
        return;
      }
      Claimed claimed = clauses.returned("2.1", answer, Claimed.class);
      if (claimed == null) {
        return;
      }
      boolean taken = model.isTaken(seats, buyer);
      switch (claimed.outcome()) {
        case CLAIMED -> {
          clauses.that("2.1", !taken, () -> "others have some of them: " + model.buyers);
          model.claim(seats, buyer);
        }
        case TAKEN ->
            clauses.that("2.1", taken, () -> "nobody else has any of them: " + model.buyers);
        case CONTENDED ->
            clauses.that(
                "contended",
                rule(model),
                model.mayBeContended(seats),
                () -> "nobody is in the way");
      }
      clauses.that(rule(model), true, () -> "");
      leave(model, answer);
    }

    private void leave(ClaimModel model, Answer answer) {
      if (answer instanceof Answer.Returned returned
          && returned.value() instanceof Claimed claimed
          && claimed.failed()) {
        model.leaveLocks(seats);
      }
    }

    private static String rule(ClaimModel model) {
      return switch (model.way) {
        case PESSIMISTIC -> "2.2";
        case OPTIMISTIC -> "2.3";
        case LOCKED -> "2.4";
      };
    }

    @Override
    public List<ClaimModel> lost(ClaimModel model) {
      model.leaveLocks(seats);
      if (!ClaimModel.SEATS.containsAll(seats) || model.isTaken(seats, buyer)) {
        return List.of(model);
      }
      ClaimModel without = model.copy();
      model.claim(seats, buyer);
      return List.of(without, model);
    }

    @Override
    public String ruleOfFaults() {
      return "4.7";
    }

    /** A buyer who got no answer may go away: the seats are claimed, or they are not. */
    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return buyer + " claims " + seats;
    }
  }

  /** Somebody looks at the rows. */
  record ReadBuyers() implements Command<ClaimModel, ClaimServers> {
    @Override
    public Object run(ClaimServers servers, int server) {
      Map<SeatId, String> buyers = new TreeMap<>();
      for (SeatId seat : ClaimModel.SEATS) {
        servers
            .simulation()
            .table()
            .read(SeatRow.class, seat.toString())
            .filter(row -> !row.value().buyer().isEmpty())
            .ifPresent(row -> buyers.put(seat, row.value().buyer()));
      }
      return buyers;
    }

    @Override
    public void check(ClaimModel model, Answer answer, Clauses clauses) {
      clauses.that(
          "2.1",
          answer instanceof Answer.Returned returned && model.buyers.equals(returned.value()),
          () -> "the buyers must be " + model.buyers + ", not " + answer);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "the buyers";
    }
  }

  /** Time passes. */
  record Wait(Duration time) implements Command<ClaimModel, ClaimServers> {
    @Override
    public @Nullable Object run(ClaimServers servers, int server) {
      servers.simulation().advance(time);
      return null;
    }

    @Override
    public void check(ClaimModel model, Answer answer, Clauses clauses) {
      model.now = model.now.plus(time);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "then " + time + " passed";
    }
  }

  /** A call with an argument that the contract refuses. */
  record MisusedClaim(String what, Class<? extends RuntimeException> type, Call call)
      implements Command<ClaimModel, ClaimServers> {
    /** The call. */
    interface Call {
      void on(SeatClaims claims);
    }

    @Override
    public @Nullable Object run(ClaimServers servers, int server) {
      call.on(servers.server(server));
      return null;
    }

    @Override
    public void check(ClaimModel model, Answer answer, Clauses clauses) {
      clauses.refused("2.1", answer, type);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return what;
    }
  }
}
