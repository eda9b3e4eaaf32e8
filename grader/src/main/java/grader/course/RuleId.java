package grader.course;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a rule: 2.3 is the third rule of level 2. Ordered by level, then by number. */
public record RuleId(Level level, int number) implements Comparable<RuleId> {
  private static final Pattern WRITTEN = Pattern.compile("([0-5])\\.([1-9]\\d?)");
  private static final Pattern IN_TEST_NAME = Pattern.compile("r([0-5])_([1-9]\\d?)_.+");
  private static final Comparator<RuleId> ORDER =
      Comparator.comparing(RuleId::level).thenComparing(RuleId::number);

  /** Reads {@code 2.3}; empty when the text is anything else. */
  public static Optional<RuleId> parse(String text) {
    return match(WRITTEN, text.strip());
  }

  /** Reads the rule that a test's name starts with: {@code r2_3_...}; empty when there is none. */
  public static Optional<RuleId> ofTestName(String name) {
    return match(IN_TEST_NAME, name);
  }

  private static Optional<RuleId> match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Level level = Level.of(Integer.parseInt(matcher.group(1)));
    return Optional.of(new RuleId(level, Integer.parseInt(matcher.group(2))));
  }

  @Override
  public int compareTo(RuleId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return level.number() + "." + number;
  }
}
