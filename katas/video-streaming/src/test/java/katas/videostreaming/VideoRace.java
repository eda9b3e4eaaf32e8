package katas.videostreaming;

import java.util.List;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;

/** The world of an exploration: a video that is submitted, and two workers. */
public final class VideoRace {
  private static final int MOST_CALLS = 50;

  private final VideoWorld world;
  private final Worker first;
  private final Worker second;
  private boolean firstCrashed = true;

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

  /** It is published, with all segments. */
  public void checkPublished(String rule) {
    VideoStatus status = world.service().status("v");
    Expect.that(
        rule + ": the video is published in the end",
        status instanceof VideoStatus.Published,
        "it is " + status);
    List<String> segments = world.segments("v");
    Expect.that(
        rule + ": its only segment is there in high and in low",
        segments.equals(List.of("high 0 PT0S PT6S", "low 0 PT0S PT6S")),
        "there are " + segments);
  }
}
