package katas.videostreaming;

import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final int BOUND = 300;

  @Test
  @Points(2)
  @Hint("Whoever finishes last must see that all is there, even when two finish at once.")
  void r4_1_two_workers_make_one_video() {
    Exploration.of(VideoRace::probed)
        .bound(BOUND)
        .server("A", VideoRace::firstWorks)
        .server("B", VideoRace::secondWorks)
        .afterwards("what is left is done", VideoRace::othersWork)
        .check(race -> race.checkPublished("rule 4.1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("The marks of who was counted and the count have to change as one.")
  void r4_5_two_servers_get_the_same_heartbeat() {
    Heartbeat beat = Beats.beat("s1", Duration.ofSeconds(30));
    Exploration.of(simulation -> new VideoWorld(simulation))
        .bound(BOUND)
        .server("A", world -> world.viewing().heartbeat(beat))
        .server("B", world -> world.viewing().heartbeat(beat))
        .check(
            world ->
                Expect.that(
                    "rule 4.5: a viewer whose heartbeat comes twice is one view",
                    world.viewing().views("v") == 1,
                    () -> "the video has " + world.viewing().views("v") + " views"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("When the encoder fails, what it has written until then is worth nothing.")
  void r4_3_an_encoder_that_fails_half_way() {
    VideoWorld world = new VideoWorld();
    world.encoder().failingWhen((segment, attempt) -> attempt <= 2);
    world.submit("v", "160x90@PT6S");

    world.workUntilDone(world.worker());

    Expect.instance(
        "rule 4.3: the status", VideoStatus.Published.class, world.service().status("v"));
    Expect.equal("rule 4.3: the segments", world.segments("v"), List.of("low 0 PT0S PT6S"));
  }
}
