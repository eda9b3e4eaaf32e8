package katas.analytics;

import katas.analytics.sketch.Hashes;
import katas.analytics.sketch.RegisterCodec;

/**
 * Different items, nearly (Flajolet and others, 2007), with a hash of 64 bits, so that no
 * correction for large numbers is needed.
 *
 * <p>Invariant: register <i>i</i> holds the largest rank of all items whose hash begins with
 * <i>i</i>; the rank is the place of the first 1 in the rest of the hash. The largest of two sets
 * is the larger of both, so registers merge by the maximum and repeats change nothing.
 */
public final class HyperLogLog implements DistinctSketch {
  private final int precision;
  private final byte[] registers;

  /**
   * Starts empty.
   *
   * @param precision p: there are 2^p registers; 4 to 16, else {@link IllegalArgumentException}
   */
  public HyperLogLog(int precision) {
    if (precision < 4 || precision > 16) {
      throw new IllegalArgumentException("the precision is not within 4 to 16: " + precision);
    }
    this.precision = precision;
    this.registers = new byte[1 << precision];
  }

  @Override
  public void add(String item) {
    long hash = Hashes.of(item);
    int index = (int) (hash >>> (Long.SIZE - precision));
    long rest = (hash << precision) | (1L << (precision - 1));
    raise(index, Long.numberOfLeadingZeros(rest) + 1);
  }

  private void raise(int index, int rank) {
    registers[index] = (byte) Math.max(registers[index], rank);
  }

  @Override
  public double estimate() {
    double sum = 0;
    int zeros = 0;
    for (byte register : registers) {
      sum += 1.0 / (1L << register);
      zeros += register == 0 ? 1 : 0;
    }
    double size = registers.length;
    double estimate = bias() * size * size / sum;
    boolean isSmall = estimate <= 2.5 * size && zeros > 0;
    return isSmall ? size * Math.log(size / zeros) : estimate;
  }

  private double bias() {
    return switch (precision) {
      case 4 -> 0.673;
      case 5 -> 0.697;
      case 6 -> 0.709;
      default -> 0.7213 / (1 + 1.079 / registers.length);
    };
  }

  @Override
  public void merge(byte[] bytes) {
    RegisterCodec.check(bytes, precision);
    RegisterCodec.read(bytes, this::raise);
  }

  @Override
  public byte[] toBytes() {
    return RegisterCodec.write(precision, registers);
  }
}
