// Base62 with the letters in the order of another service.
package katas.urlshortener;

/** Numbers in base 62. */
public final class Base62 implements NumberCodec {
  static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"; // BUG: lower case first
  static final int BASE = DIGITS.length();

  @Override
  public String encode(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("only 0 and more can be written: " + number);
    }
    StringBuilder digits = new StringBuilder();
    long rest = number;
    do {
      digits.append(DIGITS.charAt((int) (rest % BASE)));
      rest /= BASE;
    } while (rest > 0);
    return digits.reverse().toString();
  }

  /** Writes a number with so many digits, leading zeros included: keys have a fixed length. */
  String encode(long number, int length) {
    String digits = encode(number);
    return DIGITS.substring(0, 1).repeat(length - digits.length()) + digits;
  }

  @Override
  public long decode(String text) {
    if (text.isEmpty() || text.length() > 1 && text.charAt(0) == '0') {
      throw new IllegalArgumentException("empty, or with a leading zero: '" + text + "'");
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        throw new IllegalArgumentException("not a digit of base 62 in '" + text + "'");
      }
      number = appended(number, digit, text);
    }
    return number;
  }

  private static long appended(long number, int digit, String text) {
    if (number > (Long.MAX_VALUE - digit) / BASE) {
      throw new IllegalArgumentException("more than 2^63-1: '" + text + "'");
    }
    return number * BASE + digit;
  }
}
