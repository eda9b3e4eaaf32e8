package katas.videostreaming;

import java.util.regex.Pattern;

/** What things are called in the stores. */
final class Names {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private Names() {}

  static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is not made of 1 to 40 letters, digits, _ or -");
    }
    return id;
  }

  /** Parts in the order of their numbers. */
  static String part(String videoId, int number) {
    return parts(videoId) + String.format("%05d", number);
  }

  static String parts(String videoId) {
    return "parts/" + videoId + "/";
  }

  /** Where a file that viewers can see is kept. */
  static String file(String path) {
    return "files/" + path;
  }

  static String segment(String videoId, Rendition rendition, int index) {
    return file(videoId + "/" + rendition.name() + "/" + index + ".ts");
  }
}
