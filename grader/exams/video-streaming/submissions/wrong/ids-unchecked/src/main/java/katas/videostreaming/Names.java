// Names for whatever comes.
package katas.videostreaming;

/** What things are called in the stores. */
final class Names {
  private Names() {}

  static String checked(String id) {
    return id; // BUG: a/b is somebody else's file
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
