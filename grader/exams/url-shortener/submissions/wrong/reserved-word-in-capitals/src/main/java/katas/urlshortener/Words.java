// Words that are compared with the reserved ones as they are written.
package katas.urlshortener;

import java.util.Set;
import java.util.regex.Pattern;

/** Which texts may be keys. */
final class Words {
  private static final Pattern ALIAS = Pattern.compile("[0-9A-Za-z_-]{3,30}");
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{1,30}");

  private final Set<String> reserved;

  Words(Set<String> reserved) {
    this.reserved = Set.copyOf(reserved);
  }

  boolean isReserved(String word) {
    return reserved.contains(word); // BUG: in this case only
  }

  void checkAlias(String alias) {
    if (!ALIAS.matcher(alias).matches() || isReserved(alias)) {
      throw new InvalidAliasException(
          "an alias has 3 to 30 of 0-9A-Za-z-_ and is not reserved: " + alias);
    }
  }

  /** Whether the table need be asked at all. */
  boolean canBeKey(String text) {
    return KEY.matcher(text).matches();
  }
}
