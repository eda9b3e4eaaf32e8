package exam.booking;

import grader.engines.Crowd;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.booking.HoldResult;
import katas.booking.Server;
import katas.kit.Expect;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: many servers at once. */
class EngineLevel4Test {
  private static final int SERVERS = 8;
  private static final int ROUNDS = 5;

  @Test
  void r4_1_a_seat_that_many_want_is_held_by_one() {
    try (EngineBooking booking = EngineBooking.withSeats(ROUNDS)) {
      List<Server> servers = Stream.generate(booking::server).limit(SERVERS).toList();
      for (String seat : IntStream.rangeClosed(1, ROUNDS).mapToObj(n -> "A-1-" + n).toList()) {
        List<HoldResult> answers = Crowd.of(SERVERS, n -> servers.get(n).hold("user " + n, seat));
        long held = answers.stream().filter(HoldResult.Held.class::isInstance).count();
        Expect.equal("rule 4.1: holds of " + seat + " after " + answers, held, 1L);
      }
    }
  }
}
