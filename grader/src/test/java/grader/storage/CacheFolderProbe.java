package grader.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Prints where a user keeps what would stand in a folder. */
final class CacheFolderProbe {
  private CacheFolderProbe() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(CacheFolder.in(Path.of(arguments[0]), "cache", "katas"));
  }
}
