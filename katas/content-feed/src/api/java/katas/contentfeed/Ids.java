package katas.contentfeed;

import java.util.Objects;
import java.util.regex.Pattern;

/** What user ids and request keys look like. Given, so that nobody has to write it again. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,30}");

  private Ids() {}

  /**
   * Returns {@code id} when it has 1 to 30 characters of {@code 0-9A-Za-z-_}, and throws {@link
   * IllegalArgumentException} otherwise, {@link NullPointerException} for null.
   *
   * @param what what it is the id of, for the message
   */
  public static String checked(String what, String id) {
    if (!ID.matcher(Objects.requireNonNull(id, what)).matches()) {
      throw new IllegalArgumentException(
          "the id of a " + what + " has 1 to 30 characters of 0-9A-Za-z-_: " + id);
    }
    return id;
  }
}
