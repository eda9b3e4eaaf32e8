package katas.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.kit.Expect;

/** Plays 60 segments of 6 s over a trace, with room for 30 s, and tells how good that was. */
public final class Playback {
  /** Bits per second of the rungs. */
  public static final List<Long> LADDER =
      List.of(400_000L, 800_000L, 1_500_000L, 3_000_000L, 6_000_000L);

  /** How long a segment plays. */
  public static final Duration SEGMENT = Duration.ofSeconds(6);

  /** How much the buffer holds. */
  public static final Duration CAPACITY = Duration.ofSeconds(30);

  private static final int SEGMENTS = 60;
  private static final long NANOS = 1_000_000_000L;

  private final Trace trace;
  private final Player player;
  private final List<Integer> rungs = new ArrayList<>();
  private long now;
  private long buffered;
  private long fullest;
  private long stalled;

  private Playback(Trace trace, Player player) {
    this.trace = trace;
    this.player = player;
  }

  /** Plays by a rule. */
  public static Playback of(Trace trace, SwitchingRule rule) {
    Playback playback = new Playback(trace, new BufferedPlayer(LADDER, SEGMENT, CAPACITY, rule));
    while (playback.rungs.size() < SEGMENTS) {
      playback.step();
    }
    return playback;
  }

  private void step() {
    Action action = player.next(Duration.ofNanos(buffered));
    if (action instanceof Action.Wait pause) {
      Expect.that(
          "rule 2.2: a player that waits plays on", !pause.time().isZero(), "it waits for 0 s");
      passes(pause.time().toNanos());
    } else if (action instanceof Action.Fetch fetch) {
      fetch(fetch.rung());
    }
  }

  private void fetch(int rung) {
    Expect.that(
        "rule 2.1: a choice is a rung of the ladder of " + LADDER.size(),
        rung >= 0 && rung < LADDER.size(),
        "was " + rung);
    double bits = LADDER.get(rung) * (double) SEGMENT.toSeconds();
    long took = timeFor(bits);
    passes(took);
    buffered += SEGMENT.toNanos();
    fullest = Math.max(fullest, buffered);
    rungs.add(rung);
    player.downloaded(new Download(rung, (long) bits, Duration.ofNanos(took)));
  }

  private long timeFor(double bits) {
    double left = bits;
    long at = now;
    while (true) {
      long untilNext = NANOS - at % NANOS;
      double rate = trace.bitsPerSecond()[(int) (at / NANOS % trace.bitsPerSecond().length)];
      double comes = rate * untilNext / NANOS;
      if (comes >= left) {
        return Math.max(1, at + (long) Math.ceil(left / rate * NANOS) - now);
      }
      left -= comes;
      at += untilNext;
    }
  }

  private void passes(long nanos) {
    now += nanos;
    // Before the first segment nothing can play, which is no stall.
    stalled += rungs.isEmpty() ? 0 : Math.max(0, nanos - buffered);
    buffered = Math.max(0, buffered - nanos);
  }

  /** The rungs of the segments, in order. */
  public List<Integer> rungs() {
    return List.copyOf(rungs);
  }

  /** The most that was ever in the buffer. */
  public Duration fullest() {
    return Duration.ofNanos(fullest);
  }

  /** How long it stood still after the first segment. */
  public Duration stalled() {
    return Duration.ofNanos(stalled);
  }

  /** How often the rung changed, from the given segment on. */
  public int switches(int from) {
    int switches = 0;
    for (int i = from; i < SEGMENTS; i++) {
      switches += rungs.get(i).equals(rungs.get(i - 1)) ? 0 : 1;
    }
    return switches;
  }

  /** The score of the brief. */
  public double score() {
    double sum = -0.5 * stalled / NANOS;
    for (int i = 0; i < SEGMENTS; i++) {
      sum += quality(i) - (i == 0 ? 0 : 0.5 * Math.abs(quality(i) - quality(i - 1)));
    }
    return sum / SEGMENTS;
  }

  private double quality(int segment) {
    return Math.log((double) LADDER.get(rungs.get(segment)) / LADDER.get(0));
  }
}
