package katas.analytics;

import java.time.Instant;
import java.util.List;
import katas.blocks.NotImplementedException;

/** Events in columns, with roll-ups. */
public final class ColumnHistory implements History {

  /**
   * Starts with an empty past.
   *
   * @param store where everything is kept; empty
   * @param rollUps the roll-ups that are kept, possibly none; an unknown dimension throws {@link
   *     IllegalArgumentException}
   */
  public ColumnHistory(SegmentStore store, List<RollUp> rollUps) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void load(List<Event> events, Instant until) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public Instant loadedUntil() {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public List<GroupRow> query(Query query) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void compact() {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}
