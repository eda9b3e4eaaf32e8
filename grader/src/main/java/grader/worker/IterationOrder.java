package grader.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Makes {@code Set.of} and {@code Map.of} iterate in one order in all workers.
 *
 * <p>The JDK draws a salt when it starts, so that nobody relies on an order. A submission that does
 * would pass in one worker and fail in the next one, and a dishonest one could throw a coin. The
 * salt is a constant that no setting reaches, so it is overwritten before anything is loaded; what
 * iterates is interpreted (see the command line), since compiled code remembers the constant. A
 * lookup does not depend on it.
 */
final class IterationOrder {
  /** Any number serves, but not one of which an order comes that looks sorted. */
  private static final long SALT = 0x9E37_79B9L;

  private IterationOrder() {}

  /**
   * Sets the order.
   *
   * @throws IllegalStateException when this JDK keeps its salt elsewhere
   */
  static void fix() {
    try {
      Class<?> collections = Class.forName("java.util.ImmutableCollections");
      set(collections.getDeclaredField("SALT32L"), "putLong", long.class, SALT);
      set(collections.getDeclaredField("REVERSE"), "putBoolean", boolean.class, false);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK iterates over sets in an order of its own", e);
    }
  }

  /** By reflection, since the compiler warns of this class and cannot be told not to. */
  private static void set(Field field, String put, Class<?> type, Object value)
      throws ReflectiveOperationException {
    Class<?> unsafeType = Class.forName("sun.misc.Unsafe");
    Field instance = unsafeType.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    Object unsafe = instance.get(null);
    Method base = unsafeType.getMethod("staticFieldBase", Field.class);
    Method offset = unsafeType.getMethod("staticFieldOffset", Field.class);
    unsafeType
        .getMethod(put, Object.class, long.class, type)
        .invoke(unsafe, base.invoke(unsafe, field), offset.invoke(unsafe, field), value);
  }
}
