package katas.urlshortener;

/**
 * Numbers as short texts. The digits are {@code 0-9}, {@code A-Z}, {@code a-z}, in this order,
 * worth 0 to 61, the most significant first.
 *
 * <p>Guarantee: {@code decode(encode(n)) == n} for every n from 0 to 2^63-1, and each number has
 * one text: there are no leading zeros, and zero is {@code "0"}.
 *
 * <p>Thread safety: safe for any number of threads. Cost: at most 11 steps.
 */
public interface NumberCodec {

  /**
   * Writes a number.
   *
   * @param number 0 to {@link Long#MAX_VALUE}, else {@link IllegalArgumentException}
   * @return 1 to 11 characters
   */
  String encode(long number);

  /**
   * Reads a number.
   *
   * @param text what {@link #encode} gives for some number; any other text, such as an empty one,
   *     {@code "07"}, {@code "a-b"} or one worth more than {@link Long#MAX_VALUE}, throws {@link
   *     IllegalArgumentException}
   * @return the number, 0 or more
   */
  long decode(String text);
}
