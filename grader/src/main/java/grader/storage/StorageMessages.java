package grader.storage;

import java.nio.file.Path;

/** The messages about files and folders that the grader cannot write. */
public final class StorageMessages {
  private StorageMessages() {}

  public static String notEmpty(Path folder) {
    return folder + " is not empty: give a new folder";
  }

  public static String exists(Path file) {
    return file + " exists already: give a new name";
  }

  public static String notWritten(Path file, Exception why) {
    return file + " cannot be written: " + cause(why);
  }

  /** The kind of the exception too, since the message of many is only a path. */
  public static String cause(Exception why) {
    return why.getClass().getSimpleName() + " " + why.getMessage();
  }
}
