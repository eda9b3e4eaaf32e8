package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
  private final Watermarks time;
  private final Panes panes = new Panes();
  private final Placing placing;
  private long dropped;

  /**
   * Starts without any event.
   *
   * @param clock says which partitions are idle, and nothing else
   */
  public EventTimeWindows(WindowSpec spec, OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.time = new Watermarks(config, clock);
    this.placing = Placing.of(spec, config, panes, time);
  }

  @Override
  public List<Emission> onEvent(int partition, String key, Instant at) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(at, "at");
    if (partition < 0 || partition >= config.partitions()) {
      throw new IllegalArgumentException("there is no partition " + partition);
    }
    time.hear(partition, at);
    List<Emission> emitted = new ArrayList<>(settled());
    if (!placing.add(key, at)) {
      dropped++;
    }
    emitted.addAll(settled());
    emitted.sort(ORDER);
    return List.copyOf(emitted);
  }

  @Override
  public List<Emission> tick() {
    time.advance();
    return settled();
  }

  private List<Emission> settled() {
    List<Emission> emitted = panes.emit(time);
    panes.expire(time, config.allowedLateness());
    return emitted;
  }

  @Override
  public Optional<Instant> watermark() {
    return time.current();
  }

  @Override
  public long droppedEvents() {
    return dropped;
  }

  @Override
  public int retainedWindows() {
    return panes.size();
  }
}
