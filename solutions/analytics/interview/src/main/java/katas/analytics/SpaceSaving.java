package katas.analytics;

import java.util.List;
import katas.blocks.NotImplementedException;

/** Approximately the most frequent items. */
public final class SpaceSaving implements HeavyHitters {

  /**
   * Starts empty.
   *
   * @param capacity how many items are kept at most, at least 1; else {@link
   *     IllegalArgumentException}
   */
  public SpaceSaving(int capacity) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public void add(String item, long weight) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public List<HeavyHitter> top(int limit) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public void merge(List<HeavyHitter> other, long otherTotal) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public long total() {
    throw new NotImplementedException(); // TODO: rule 3.6
  }
}
