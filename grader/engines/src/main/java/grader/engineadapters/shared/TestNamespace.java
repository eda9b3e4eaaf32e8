package grader.engineadapters.shared;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name under which everything stands that one test writes: keys, a schema, topics. It is drawn
 * anew for each, so tests share servers and nothing else, and says when it was drawn, so what a
 * killed process left on a server that goes on can be told from what is in use.
 *
 * @param name {@code katas}, the second in hexadecimal, and 8 random digits, with hyphens between
 */
public record TestNamespace(String name) {
  private static final Pattern NAME = Pattern.compile("katas[-_]([0-9a-f]{8})[-_][0-9a-f]{8}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses a name that is not of this form, so that nothing else is ever deleted by it. */
  public TestNamespace {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a world: " + name);
    }
  }

  /** A name that nobody has used. */
  public static TestNamespace random() {
    int second = Math.toIntExact(Instant.now().getEpochSecond() & 0x7fffffff);
    HexFormat hex = HexFormat.of();
    return new TestNamespace(
        "katas-" + hex.toHexDigits(second) + "-" + hex.toHexDigits(RANDOM.nextInt()));
  }

  /** The name as SQL takes it without quotes: underscores for hyphens. */
  public String sqlName() {
    return name.replace('-', '_');
  }

  /**
   * Whether {@code name}, with hyphens or underscores, is that of a world older than {@code age}.
   */
  public static boolean isOlder(String name, Duration age) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        && Instant.ofEpochSecond(Long.parseLong(parts.group(1), 16))
            .isBefore(Instant.now().minus(age));
  }
}
