package katas.videostreaming;

import java.util.List;
import katas.blocks.NotImplementedException;

/** Draws job graphs. */
public final class SegmentPlanner implements Planner {

  /** Plans with this ladder and this length of segments. */
  public SegmentPlanner(VideoConfig config) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public List<Job> plan(MediaInfo source) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }
}
