package katas.analytics;

import java.time.Instant;

/** Puts an event into the windows that it belongs to. */
interface Placing {

  /** Adds an event; returns false when it is too late for all of its windows. */
  boolean add(String key, Instant at);

  /** The way that a specification asks for. */
  static Placing of(WindowSpec spec, OperatorConfig config, Panes panes, Watermarks time) {
    if (spec instanceof WindowSpec.Session session) {
      return new Sessions(session.gap(), config.allowedLateness(), panes, time);
    }
    if (spec instanceof WindowSpec.Sliding sliding) {
      return new Aligned(sliding, config.allowedLateness(), panes, time);
    }
    WindowSpec.Tumbling tumbling = (WindowSpec.Tumbling) spec;
    WindowSpec.Sliding same = new WindowSpec.Sliding(tumbling.size(), tumbling.size());
    return new Aligned(same, config.allowedLateness(), panes, time);
  }
}
