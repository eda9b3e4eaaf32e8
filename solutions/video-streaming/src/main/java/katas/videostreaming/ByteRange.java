package katas.videostreaming;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of bytes as it is asked for, both ends inclusive.
 *
 * @param from the first byte, or empty when {@code to} says how many of the last are wanted
 * @param to the last byte, or empty when it goes to the end
 */
record ByteRange(OptionalLong from, OptionalLong to) {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  /** Reads a header; what is no single valid range is ignored, as RFC 9110 allows. */
  static Optional<ByteRange> parse(String header) {
    Matcher matcher = RANGE.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ByteRange range = new ByteRange(number(matcher.group(1)), number(matcher.group(2)));
    boolean backwards =
        range.from.isPresent()
            && range.to.isPresent()
            && range.from.getAsLong() > range.to.getAsLong();
    boolean nothing = range.from.isEmpty() && range.to.isEmpty();
    return backwards || nothing ? Optional.empty() : Optional.of(range);
  }

  private static OptionalLong number(String digits) {
    if (digits.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits));
  }

  long first(long size) {
    return from.orElseGet(() -> Math.max(0, size - to.orElseThrow()));
  }

  long last(long size) {
    return from.isPresent() ? Math.min(to.orElse(Long.MAX_VALUE), size - 1) : size - 1;
  }
}
