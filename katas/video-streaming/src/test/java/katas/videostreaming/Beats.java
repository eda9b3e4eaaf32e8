package katas.videostreaming;

import java.time.Duration;
import katas.blocks.simulation.Simulation;

/** Heartbeats of ann, who watches video v. */
public final class Beats {
  private Beats() {}

  /** One of a session that has watched so much. */
  public static Heartbeat beat(String sessionId, Duration watched) {
    return new Heartbeat(
        sessionId, "ann", "v", watched, Duration.ofMinutes(1), Simulation.START.plus(watched));
  }

  /** One that was at a position so many seconds after the start. */
  public static Heartbeat at(String sessionId, Duration position, int second) {
    return new Heartbeat(
        sessionId, "ann", "v", Duration.ZERO, position, Simulation.START.plusSeconds(second));
  }
}
