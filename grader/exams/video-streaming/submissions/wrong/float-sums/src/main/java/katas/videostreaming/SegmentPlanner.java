// Segments in seconds.
package katas.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws job graphs. */
public final class SegmentPlanner implements Planner {
  /*
   * Invariant: segment i begins at i times the length of a segment, in whole nanoseconds, so the
   * segments together are the video to the nanosecond. An encode waits for the split alone, so the
   * longest way through the graph has four jobs, however long the video.
   */

  private final Ladder ladder;
  private final Duration length;

  /** Plans with this ladder and this length of segments. */
  public SegmentPlanner(VideoConfig config) {
    ladder = new Ladder(config.ladder());
    length = config.segment();
  }

  @Override
  public List<Job> plan(MediaInfo source) {
    List<Job> jobs = new ArrayList<>();
    jobs.add(step("probe", Job.Kind.PROBE, Set.of()));
    jobs.add(step("split", Job.Kind.SPLIT, Set.of("probe")));
    Set<String> encodes = new LinkedHashSet<>();
    for (Segment segment : segments(source.duration())) {
      for (Rendition rendition : ladder.below(source)) {
        String id = "encode-" + rendition.name() + "-" + segment.index();
        encodes.add(id);
        jobs.add(
            new Job(
                id,
                Job.Kind.ENCODE,
                Optional.of(rendition),
                Optional.of(segment),
                Set.of("split")));
      }
    }
    jobs.add(step("package", Job.Kind.PACKAGE, encodes));
    return jobs;
  }

  private static Job step(String id, Job.Kind kind, Set<String> after) {
    return new Job(id, kind, Optional.empty(), Optional.empty(), after);
  }

  /** Cuts a duration; the last segment is what is left. */
  private List<Segment> segments(Duration duration) {
    List<Segment> segments = new ArrayList<>();
    double whole = duration.toNanos() / 1e9;
    double start = 0;
    while (start < whole) {
      double own = Math.min(length.toNanos() / 1e9, whole - start);
      segments.add(new Segment(segments.size(), seconds(start), seconds(own)));
      start += own; // BUG: every sum is rounded
    }
    return segments;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
