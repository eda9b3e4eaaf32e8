package katas.analytics.sketch;

/**
 * Registers as bytes. Few that are not zero are written as pairs, many as they are:
 *
 * <pre>{@code
 * sparse:  p | 0 | index (2 bytes), rank | index, rank | ...
 * dense:   p | 1 | rank | rank | ...            2^p ranks
 * }</pre>
 */
public final class RegisterCodec {
  private static final int HEAD = 2;
  private static final int PAIR = 3;
  private static final byte SPARSE = 0;
  private static final byte DENSE = 1;

  private RegisterCodec() {}

  /** Takes a register. */
  public interface Register {
    void put(int index, int rank);
  }

  /** The shorter of the two forms. */
  public static byte[] write(int precision, byte[] registers) {
    int used = 0;
    for (byte rank : registers) {
      used += rank == 0 ? 0 : 1;
    }
    boolean sparse = used * PAIR < registers.length;
    byte[] bytes = new byte[HEAD + (sparse ? used * PAIR : registers.length)];
    bytes[0] = (byte) precision;
    bytes[1] = sparse ? SPARSE : DENSE;
    if (sparse) {
      writePairs(registers, bytes);
    } else {
      System.arraycopy(registers, 0, bytes, HEAD, registers.length);
    }
    return bytes;
  }

  private static void writePairs(byte[] registers, byte[] bytes) {
    int at = HEAD;
    for (int index = 0; index < registers.length; index++) {
      if (registers[index] != 0) {
        bytes[at] = (byte) (index >> Byte.SIZE);
        bytes[at + 1] = (byte) index;
        bytes[at + 2] = registers[index];
        at += PAIR;
      }
    }
  }

  /** Refuses bytes that are not registers of this precision. */
  public static void check(byte[] bytes, int precision) {
    int size = 1 << precision;
    boolean good = bytes.length >= HEAD && bytes[0] == precision;
    if (good && bytes[1] == SPARSE) {
      good = (bytes.length - HEAD) % PAIR == 0;
      for (int at = HEAD; good && at < bytes.length; at += PAIR) {
        good = index(bytes, at) < size;
      }
    } else if (good) {
      good = bytes[1] == DENSE && bytes.length == HEAD + size;
    }
    if (!good) {
      throw new IllegalArgumentException("not a sketch with " + size + " registers");
    }
  }

  /** Gives each register that is written down. */
  public static void read(byte[] bytes, Register register) {
    if (bytes[1] == DENSE) {
      for (int at = HEAD; at < bytes.length; at++) {
        register.put(at - HEAD, bytes[at]);
      }
    } else {
      for (int at = HEAD; at < bytes.length; at += PAIR) {
        register.put(index(bytes, at), bytes[at + 2]);
      }
    }
  }

  private static int index(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
  }
}
