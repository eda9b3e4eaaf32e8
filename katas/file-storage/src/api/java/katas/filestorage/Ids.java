package katas.filestorage;

import java.util.regex.Pattern;

/** What ids look like. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final Pattern DEVICE = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,40}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Ids() {}

  /** Refuses a text that is no id of a user or upload: 1 to 40 letters, digits, {@code _ -}. */
  public static void checkId(String id) {
    check(ID, id, "1 to 40 letters, digits, _ or -");
  }

  /** Refuses a text that is no name of a device: 1 to 40 characters without slashes, not blank. */
  public static void checkDevice(String device) {
    check(DEVICE, device, "1 to 40 characters without slashes");
    if (device.isBlank()) {
      throw new IllegalArgumentException("a device needs a name");
    }
  }

  /** Refuses a text that is no SHA-256. */
  public static void checkSha256(String sha256) {
    check(SHA256, sha256, "64 lower-case hexadecimal digits");
  }

  private static void check(Pattern pattern, String text, String meaning) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not made of " + meaning);
    }
  }
}
