// A hash of the URL and of nothing else.
package katas.urlshortener;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Keys from a hash of the URL. */
public final class HashKeys implements KeyGenerator {
  private static final int DIGITS_OF_A_HASH = 43;
  private static final BigInteger BASE = BigInteger.valueOf(Base62.BASE);

  @Override
  public String generate(String url, int attempt, int length) {
    KeyLengths.check(attempt, length);
    // BUG: the attempt is not hashed
    byte[] hash = Scrambler.sha256().digest(url.getBytes(StandardCharsets.UTF_8));
    return digits(new BigInteger(1, hash)).substring(0, length);
  }

  private static String digits(BigInteger number) {
    StringBuilder digits = new StringBuilder();
    BigInteger rest = number;
    for (int i = 0; i < DIGITS_OF_A_HASH; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits.append(Base62.DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return digits.reverse().toString();
  }
}
