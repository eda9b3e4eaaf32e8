package exam.urlshortener;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Base62;
import org.junit.jupiter.api.Test;

/** Core: numbers as short texts. */
class Level1Base62HiddenTest {
  private static final int TRIES = 1_000;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** The digits, and the characters between and beside their ranges. */
  private static final String DIGITS_AND_NEIGHBOURS = DIGITS + "/:;<=>?@[\\]^_`{";

  @Test
  @Points(1)
  @Hint("Look at the order of the digits, and at both ends of the range.")
  void r1_1_every_digit_and_every_power_of_62() {
    Base62 base62 = new Base62();

    for (int digit = 0; digit < 62; digit++) {
      Expect.equal(
          "rule 1.1: the digit worth " + digit, base62.encode(digit), DIGITS.charAt(digit) + "");
    }
    long power = 1;
    for (int zeros = 0; zeros <= 10; zeros++) {
      String text = "1" + "0".repeat(zeros);
      Expect.equal("rule 1.1: 62^" + zeros + " is written", base62.encode(power), text);
      Expect.equal("rule 1.1: " + text + " is worth", base62.decode(text), power);
      power *= zeros < 10 ? 62 : 1;
    }
    Expect.equal("rule 1.1: 2^63-1", base62.encode(Long.MAX_VALUE), "AzL8n0Y58m7");
    Expect.equal("rule 1.1: AzL8n0Y58m7", base62.decode("AzL8n0Y58m7"), Long.MAX_VALUE);
  }

  @Test
  @Points(1)
  @Hint("An overflow must be noticed before it happens: the sum may come out positive again.")
  void r1_2_leading_zeros_and_what_is_too_large() {
    Base62 base62 = new Base62();

    for (String text :
        List.of(
            "07",
            "00",
            "0AzL8n0Y58m7",
            "AzL8n0Y58m8",
            "zzzzzzzzzzz",
            "100000000000",
            "zzzzzzzzzzzz",
            "A".repeat(40),
            " 1",
            "1 ",
            "+1",
            "-1",
            "Ä",
            "１")) {
      Expect.refused(
          "rule 1.2: reading '" + text + "'",
          IllegalArgumentException.class,
          () -> base62.decode(text));
    }
    Expect.refused(
        "rule 1.2: writing -2^63",
        IllegalArgumentException.class,
        () -> base62.encode(Long.MIN_VALUE));
  }

  @Test
  @Points(1)
  @Hint("A text is either refused or the very one that its number is written as.")
  void r1_2_any_text_is_refused_or_comes_back() {
    Base62 base62 = new Base62();

    Random random = new Random(63);
    for (int i = 0; i < TRIES; i++) {
      String digits = text(random, random.nextInt(9, 13), DIGITS);
      Expect.equal("rule 1.2: '" + digits + "' comes back", comesBack(base62, digits), digits);

      String others = text(random, random.nextInt(9, 13), DIGITS_AND_NEIGHBOURS);
      Expect.equal("rule 1.2: '" + others + "' comes back", comesBack(base62, others), others);
    }
  }

  private static String text(Random random, int length, String characters) {
    return random
        .ints(length, 0, characters.length())
        .mapToObj(i -> characters.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String comesBack(Base62 base62, String text) {
    long number;
    try {
      number = base62.decode(text);
    } catch (IllegalArgumentException e) {
      return text;
    }
    return number < 0 ? "a negative number" : base62.encode(number);
  }
}
