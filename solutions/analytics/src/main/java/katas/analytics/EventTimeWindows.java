package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Windows of event time, told by a watermark.
 *
 * <p>Invariant, after every call: all kept windows whose end the watermark has reached have been
 * told with the count that they have, and none is kept that cannot be corrected any more.
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
   * @param clock tells which partitions are idle, and nothing else
   */
  public EventTimeWindows(WindowSpec spec, OperatorConfig config, InstantSource clock) {
    this.config = config;
    this.time = new Watermarks(config, clock);
    this.placing = Placing.of(spec, config, panes, time);
  }

  @Override
  public List<Emission> event(int partition, String key, Instant at) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(at, "at");
    if (partition < 0 || partition >= config.partitions()) {
      throw new IllegalArgumentException("there is no partition " + partition);
    }
    time.hear(partition, at);
    List<Emission> told = new ArrayList<>(settled());
    if (!placing.add(key, at)) {
      dropped++;
    }
    told.addAll(settled());
    told.sort(ORDER);
    return List.copyOf(told);
  }

  @Override
  public List<Emission> tick() {
    time.advance();
    return settled();
  }

  private List<Emission> settled() {
    List<Emission> told = panes.tell(time);
    panes.expire(time, config.lateness());
    return told;
  }

  @Override
  public Optional<Instant> watermark() {
    return time.current();
  }

  @Override
  public long dropped() {
    return dropped;
  }

  @Override
  public int kept() {
    return panes.size();
  }
}
