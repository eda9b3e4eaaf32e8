package katas.kit.spec;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Where the seeds of random histories come from. An instructor sets another salt for a class, so
 * that whoever knows the tests does not know the histories.
 */
public final class Salt {
  /** The system property that sets the salt. */
  public static final String PROPERTY = "katas.salt";

  private static final String DEFAULT = "katas";
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Salt() {}

  /** The salt in use. */
  public static String current() {
    return System.getProperty(PROPERTY, DEFAULT);
  }

  /**
   * A generator of its own for each name and number under the salt in use.
   *
   * @param name of what the histories are, for example {@code "content-feed"}
   */
  static Random random(String name, int number) {
    long hash = FNV_OFFSET;
    String text = current() + "\n" + name + "\n" + number;
    for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ next) * FNV_PRIME;
    }
    return new Random(hash ^ (hash >>> 32));
  }
}
