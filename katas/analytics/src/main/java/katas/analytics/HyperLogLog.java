package katas.analytics;

import katas.blocks.NotImplementedException;

/** The approximate number of distinct items. */
public final class HyperLogLog implements DistinctSketch {

  /**
   * Starts empty.
   *
   * @param precision p: there are 2^p registers; 4 to 16, else {@link IllegalArgumentException}
   */
  public HyperLogLog(int precision) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public void add(String item) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public double estimate() {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public void merge(byte[] bytes) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public byte[] toBytes() {
    throw new NotImplementedException(); // TODO: rule 3.5
  }
}
