package katas.analytics;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Windows of event time that a watermark completes. */
public final class EventTimeWindows implements WindowOperator {

  /**
   * Starts without any event.
   *
   * @param clock says which partitions are idle, and nothing else
   */
  public EventTimeWindows(WindowSpec spec, OperatorConfig config, InstantSource clock) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public List<Emission> onEvent(int partition, String key, Instant at) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public List<Emission> tick() {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public Optional<Instant> watermark() {
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public long droppedEvents() {
    throw new NotImplementedException(); // TODO: rule 2.4
  }

  @Override
  public int retainedWindows() {
    throw new NotImplementedException(); // TODO: rule 5.3
  }
}
