package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import katas.analytics.windows.WatermarkTracker;
import katas.analytics.windows.WindowAssigner;
import katas.analytics.windows.WindowState;

/**
 * Windows of event time, emitted by a watermark.
 *
 * <p>Invariant, after every call: all kept windows whose end the watermark has reached have been
 * emitted with the count that they have, and none is kept that cannot be corrected any more.
 */
public final class EventTimeWindows implements WindowOperator {
  private static final Comparator<Emission> ORDER =
      Comparator.comparing((Emission emission) -> emission.window().end())
          .thenComparing(emission -> emission.window().start())
          .thenComparing(Emission::key);

  private final OperatorConfig config;
  private final WatermarkTracker watermarks;
  private final WindowState state = new WindowState();
  private final WindowAssigner assigner;
  private long dropped;

  /**
   * Starts without any event.
   *
   * @param clock says which partitions are idle, and nothing else
   */
  public EventTimeWindows(WindowSpec spec, OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.watermarks = new WatermarkTracker(config, clock);
    this.assigner = WindowAssigner.of(spec, config, state, watermarks);
  }

  @Override
  public List<Emission> onEvent(int partition, String key, Instant at) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(at, "at");
    if (partition < 0 || partition >= config.partitions()) {
      throw new IllegalArgumentException("there is no partition " + partition);
    }
    watermarks.observe(partition, at);
    List<Emission> emitted = new ArrayList<>(emitDue());
    if (!assigner.add(key, at)) {
      dropped++;
    }
    emitted.addAll(emitDue());
    emitted.sort(ORDER);
    return List.copyOf(emitted);
  }

  @Override
  public List<Emission> tick() {
    watermarks.advance();
    return emitDue();
  }

  private List<Emission> emitDue() {
    List<Emission> emitted = state.emit(watermarks);
    state.expire(watermarks, config.allowedLateness());
    return emitted;
  }

  @Override
  public Optional<Instant> watermark() {
    return watermarks.current();
  }

  @Override
  public long droppedEvents() {
    return dropped;
  }

  @Override
  public int retainedWindows() {
    return state.size();
  }
}
