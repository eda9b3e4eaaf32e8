// Conflict names that look for the first dot.
package katas.filestorage;

/** What conflict copies are called. */
public final class ConflictNames {
  private ConflictNames() {}

  /**
   * The path of a conflict copy, in the folder of the file.
   *
   * @param path the path of the file
   * @param device the device whose content the copy has
   * @param number 1 for the first name to try, 2 for the next, and so on
   */
  public static String copyOf(String path, String device, int number) {
    int name = path.lastIndexOf('/') + 1;
    int dot = path.indexOf('.') /* BUG: of how many? */;
    int end = dot > name ? dot : path.length(); // a dot at the front is no extension: rule 3.3
    String count = number == 1 ? "" : " " + number;
    String mark = " (" + device + "'s conflicted copy" + count + ")";
    return path.substring(0, end) + mark + path.substring(end);
  }
}
