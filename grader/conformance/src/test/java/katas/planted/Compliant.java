package katas.planted;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Looks at places like violations, and is none. */
public final class Compliant {
  static final int MOST = 3;
  static final String NAME = "honest";
  static final Duration WAIT = Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(1));
  static final BigDecimal TENTH = new BigDecimal("0.1");
  static final Pattern WORD = Pattern.compile("\\w+");
  static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);
  static final ToIntFunction<String> LENGTH = String::length;
  static final Shout SHOUT = word -> word + "!";
  static final Pair ORIGIN = new Pair(0, 0);
  static final int[] POWERS = {1, 2, 4};
  static final List<String> FEW = List.copyOf(new ArrayList<>(List.of("a", "b")));
  static final Map<String, Integer> TABLE;

  static {
    Map<String, Integer> table = new HashMap<>();
    table.put(NAME, MOST);
    TABLE = Map.copyOf(table);
  }

  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Random random = new Random(7);

  /** With the clock that it is given. */
  public Compliant(Clock clock) {
    this.clock = clock;
  }

  interface Shout {
    String shout(String word);
  }

  record Pair(int left, int right) {}

  enum Colour {
    RED(1),
    GREEN(2);

    private final int code;

    Colour(int code) {
      this.code = code;
    }

    static int all() {
      int sum = 0;
      for (Colour colour : values()) {
        sum +=
            switch (colour) {
              case RED -> colour.code;
              case GREEN -> 2 * colour.code;
            };
      }
      return sum;
    }
  }

  synchronized Instant count(String name) {
    seen.merge(name + random.nextInt(Colour.all()), 1, Integer::sum);
    System.out.println(getClass().getSimpleName());
    assert !Thread.currentThread().isInterrupted();
    return Instant.now(clock);
  }
}
