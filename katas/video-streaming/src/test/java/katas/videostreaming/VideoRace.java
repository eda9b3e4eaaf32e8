package katas.videostreaming;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** The world of an exploration: a video that is submitted, and two workers. */
public final class VideoRace {
  private static final int MOST_CALLS = 50;

  private final VideoWorld world;
  private final Worker first;
  private final Worker second;
  private boolean firstCrashed = true;
  private @Nullable VideoStatus noted;
  private Map<String, String> files = Map.of();

  /** One segment in two renditions, and a partition for each worker. */
  public VideoRace(Simulation simulation) {
    simulation.partitions(VideoWorld.config().topic(), 2);
    world = new VideoWorld(simulation);
    first = world.worker();
    second = world.worker();
    world.submit("v", "320x180@PT6S");
  }

  /** The same when the video is probed already. */
  public static VideoRace probed(Simulation simulation) {
    VideoRace race = new VideoRace(simulation);
    boolean done = race.first.work() || race.second.work();
    Expect.that("rule 1.6: a worker probes", done, "no worker had a job");
    return race;
  }

  /** The world. */
  public VideoWorld world() {
    return world;
  }

  /** The first worker does what it has. */
  public void firstWorks() {
    work(first);
    firstCrashed = false;
  }

  /** The second worker does what it has. */
  public void secondWorks() {
    work(second);
  }

  private static void work(Worker worker) {
    boolean more = true;
    for (int call = 0; more && call < MOST_CALLS; call++) {
      try {
        more = worker.work();
      } catch (UnavailableException e) {
        more = true; // the contract says that it is called again
      }
    }
  }

  /** What is not done is delivered again, to those who are there and to a new worker. */
  public void othersWork() {
    Worker replacement = world.worker();
    world.simulation().rebalance(VideoWorld.config().topic(), VideoWorld.config().group());
    for (int round = 0; round < 3; round++) {
      work(replacement);
      work(second);
      if (!firstCrashed) {
        work(first);
      }
    }
  }

  /** Notes what is published, then lets a second pass. */
  public void note() {
    VideoStatus status = world.service().status("v");
    if (noted == null && status instanceof VideoStatus.Published) {
      noted = status;
      files = world.files("v");
    }
    world.simulation().advance(Duration.ofSeconds(1));
  }

  /** It is published, with all segments, and as it was when it was noted. */
  public void checkPublished(String rule) {
    VideoStatus status = world.service().status("v");
    Expect.instance(rule + ": the status in the end", VideoStatus.Published.class, status);
    Expect.equal(
        rule + ": the segments",
        world.segments("v"),
        List.of("high 0 PT0S PT6S", "low 0 PT0S PT6S"));
    if (noted != null) {
      Expect.equal(rule + ": the status ever after", status, noted);
      Expect.equal(rule + ": the files ever after", world.files("v"), files);
    }
  }
}
