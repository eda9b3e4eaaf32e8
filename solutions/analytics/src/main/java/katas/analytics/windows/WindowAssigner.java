package katas.analytics.windows;

import java.time.Instant;
import katas.analytics.OperatorConfig;
import katas.analytics.WindowSpec;

/** Puts an event into the windows that it belongs to. */
public interface WindowAssigner {

  /** Adds an event; returns false when all of its windows are closed. */
  boolean add(String key, Instant at);

  /** The assigner that a specification asks for. */
  static WindowAssigner of(
      WindowSpec spec, OperatorConfig config, WindowState state, WatermarkTracker watermarks) {
    if (spec instanceof WindowSpec.Session session) {
      return new SessionWindowAssigner(session.gap(), config.allowedLateness(), state, watermarks);
    }
    if (spec instanceof WindowSpec.Sliding sliding) {
      return new AlignedWindowAssigner(sliding, config.allowedLateness(), state, watermarks);
    }
    WindowSpec.Tumbling tumbling = (WindowSpec.Tumbling) spec;
    WindowSpec.Sliding same = new WindowSpec.Sliding(tumbling.size(), tumbling.size());
    return new AlignedWindowAssigner(same, config.allowedLateness(), state, watermarks);
  }
}
