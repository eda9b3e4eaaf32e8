package katas.filestorage;

import katas.blocks.NotImplementedException;

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
    throw new NotImplementedException(); // TODO: rule 3.3
  }
}
