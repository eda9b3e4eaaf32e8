package exam.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.Beats;
import katas.videostreaming.Heartbeat;
import katas.videostreaming.VideoRace;
import katas.videostreaming.VideoStatus;
import katas.videostreaming.VideoWorld;
import katas.videostreaming.Worker;
import org.junit.jupiter.api.Test;

/** Races and faults of jobs and viewers. */
class Level4HiddenTest {
  private static final int BOUND = 300;

  @Test
  @Points(4)
  @Hint("Who comes back late finds the work done, and must leave it as it is.")
  void r4_1_a_worker_that_was_taken_for_dead_comes_back() {
    int operation = 1;
    while (operation < 200 && interruptedAt(operation)) {
      operation++;
    }
    Expect.that("rule 4.1: the worker works at all", operation > 5, "it did nothing");
  }

  /** A worker stops before an operation until another one has done all; false if it has fewer. */
  private static boolean interruptedAt(int operation) {
    VideoWorld world = new VideoWorld();
    int[] done = {0};
    List<Object> seen = new ArrayList<>();
    Worker slow =
        world.worker(
            () -> {
              done[0]++;
              if (done[0] == operation) {
                takeOver(world);
                seen.addAll(List.of(world.service().status("v"), files(world)));
                world.simulation().advance(Duration.ofSeconds(1));
              }
            });
    world.submit("v", "160x90@PT6S");
    world.workUntilDone(slow);
    takeOver(world);

    Expect.instance(
        "rule 4.1: the status, with another worker before operation " + operation,
        VideoStatus.Published.class,
        world.service().status("v"));
    if (!seen.isEmpty() && seen.get(0) instanceof VideoStatus.Published) {
      Expect.equal("rule 4.1: the status ever after", world.service().status("v"), seen.get(0));
      Expect.equal("rule 4.1: the files ever after", files(world), seen.get(1));
    }
    return !seen.isEmpty();
  }

  private static String files(VideoWorld world) {
    boolean published = world.service().status("v") instanceof VideoStatus.Published;
    return published ? world.files("v").toString() : "none yet";
  }

  /** Another worker gets the jobs that are not committed, at the latest at the third time. */
  private static void takeOver(VideoWorld world) {
    Worker other = world.worker();
    for (int time = 0; time < 3; time++) {
      world.simulation().rebalance(VideoWorld.config().topic(), VideoWorld.config().group());
      world.workUntilDone(other);
    }
  }

  @Test
  @Points(3)
  @Hint("Say that a job is done when it is, and expect that the answer to anything is lost.")
  void r4_2_one_failure_anywhere() {
    Exploration.of(VideoRace::new)
        .bound(BOUND)
        .server("A", VideoRace::firstWorks)
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("others work", VideoRace::othersWork)
        .check(race -> race.checkPublished("rule 4.2"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Some segments cannot be encoded at all; what then of the video, and of all the others?")
  void r4_3_a_segment_that_cannot_be_encoded() {
    VideoWorld world = new VideoWorld();
    Worker worker = world.worker();
    world.encoder().failingWhen((segment, attempt) -> segment.equals("high 1"));
    world.submit("bad", "320x180@PT60S");
    world.submit("text", "hello");
    world.submit("good", "160x90@PT6S");

    world.workUntilDone(worker);

    VideoStatus.Failed failed =
        Expect.instance(
            "rule 4.3: the status", VideoStatus.Failed.class, world.service().status("bad"));
    Expect.that(
        "rule 4.3: the reason names message and rendition",
        failed.reason().contains("no picture in high 1") && failed.reason().contains("high"),
        "is " + failed.reason());
    Expect.that(
        "rule 4.3: nothing of it is seen", world.text("bad/master.m3u8").isEmpty(), "it is");
    List<String> calls = world.encoder().calls();
    Expect.equal(
        "rule 4.3: how often the segment was tried",
        calls.stream().filter("high 1"::equals).count(),
        3L);
    int afterwards = calls.size() - 1 - calls.lastIndexOf("high 1");
    Expect.that(
        "rule 4.3: segments that are encoded after it failed, but for the other video's 1",
        afterwards <= 1,
        "were " + afterwards);
    Expect.instance(
        "rule 4.3: the other video", VideoStatus.Published.class, world.service().status("good"));
    Expect.that(
        "rule 4.3: a file that is no video fails with the probe's message",
        world.service().status("text").toString().contains("no video: hello"),
        "was " + world.service().status("text"));
  }

  @Test
  @Points(2)
  @Hint("Between the entry and the job, a server may die.")
  void r4_4_a_submit_that_is_sent_again() {
    Exploration.of(
            simulation -> {
              VideoWorld world = new VideoWorld(simulation);
              world.upload("v", "160x90@PT6S");
              return world;
            })
        .bound(BOUND)
        .server("A", world -> world.server().submit("v", 2))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("it is sent again", world -> world.server().submit("v", 2))
        .afterwards("a worker works", world -> world.workUntilDone(world.worker()))
        .check(
            world ->
                Expect.that(
                    "rule 4.4: a video whose submit is sent again is published",
                    world.service().status("v") instanceof VideoStatus.Published,
                    () -> "it is " + world.service().status("v")))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Of a count and a mark one is written first: what if nothing comes after it?")
  void r4_5_a_heartbeat_that_failed_is_sent_again() {
    Heartbeat beat = Beats.beat("s1", Duration.ofSeconds(30));
    Heartbeat other = Beats.beat("s2", Duration.ofSeconds(30));
    Exploration.of(VideoWorld::new)
        .bound(150, "two heartbeats that each may be sent twice meet in 36,000 orders")
        .server("A", world -> heartbeatUntilAnswered(world, beat))
        .server("B", world -> heartbeatUntilAnswered(world, other))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("it is sent again", world -> world.viewing().heartbeat(beat))
        .afterwards("the other one too", world -> world.viewing().heartbeat(other))
        .afterwards("and once more", world -> world.viewing().heartbeat(beat))
        .check(
            world ->
                Expect.that(
                    "rule 4.5: two viewers are two views, however often their heartbeats come",
                    world.viewing().views("v") == 2,
                    () -> "the video has " + world.viewing().views("v") + " views"))
        .explore();
  }

  private static void heartbeatUntilAnswered(VideoWorld world, Heartbeat beat) {
    try {
      world.viewing().heartbeat(beat);
    } catch (UnavailableException e) {
      world.viewing().heartbeat(beat);
    }
  }

  @Test
  @Points(1)
  @Hint("Two who both find an older time may both write.")
  void r4_6_two_devices_at_once() {
    Exploration.of(VideoWorld::new)
        .bound(BOUND)
        .server("A", w -> w.viewing().heartbeat(Beats.at("tv", Duration.ofMinutes(3), 120)))
        .server("B", w -> w.viewing().heartbeat(Beats.at("phone", Duration.ofMinutes(9), 60)))
        .check(
            world ->
                Expect.that(
                    "rule 4.6: ann resumes at 3 min, where the later heartbeat was",
                    world.viewing().resumeAt("ann", "v").equals(Optional.of(Duration.ofMinutes(3))),
                    () -> "she resumes at " + world.viewing().resumeAt("ann", "v")))
        .explore();
  }
}
