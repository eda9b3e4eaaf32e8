package katas.videostreaming;

import java.util.List;

/** Draws the job graph of a video. A pure function; safe for any number of threads. */
public interface Planner {

  /**
   * All jobs of a video: one PROBE, one SPLIT, one ENCODE for each segment in each rendition, one
   * PACKAGE.
   *
   * <p>A rendition is used when the source is at least as wide and at least as high; when none is,
   * the smallest of the ladder is made with the width and height of the source, its other
   * components as they are.
   *
   * @return the jobs, each behind all that it has to wait for
   */
  List<Job> plan(MediaInfo source);
}
