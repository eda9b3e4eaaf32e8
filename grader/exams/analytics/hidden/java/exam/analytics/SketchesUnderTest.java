package exam.analytics;

import katas.analytics.DistinctSketch;
import katas.analytics.HeavyHitters;
import katas.analytics.HyperLogLog;
import katas.analytics.SpaceSaving;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Cluster;

/** Two sketches of each kind. */
final class SketchesUnderTest implements Cluster {
  private int precision = 12;
  private DistinctSketch visitors = new HyperLogLog(12);
  private DistinctSketch otherVisitors = new HyperLogLog(12);
  private HeavyHitters hitters = new SpaceSaving(3);
  private HeavyHitters otherHitters = new SpaceSaving(3);

  SketchesUnderTest(Simulation simulation) {
    // Sketches have no clock and call no server.
  }

  void start(int newPrecision, int capacity) {
    precision = newPrecision;
    visitors = new HyperLogLog(precision);
    otherVisitors = new HyperLogLog(precision);
    hitters = new SpaceSaving(capacity);
    otherHitters = new SpaceSaving(capacity);
  }

  DistinctSketch visitors(boolean other) {
    return other ? otherVisitors : visitors;
  }

  HeavyHitters hitters(boolean other) {
    return other ? otherHitters : hitters;
  }

  /** A sketch that was given these items one by one, and nothing else. */
  DistinctSketch fresh(Iterable<Integer> items) {
    DistinctSketch fresh = new HyperLogLog(precision);
    items.forEach(item -> fresh.add("visitor " + item));
    return fresh;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void restart(int server) {
    throw new IllegalStateException("sketches make no calls that could crash them");
  }
}
