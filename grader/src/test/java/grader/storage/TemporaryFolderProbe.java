package grader.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process with a temporary folder, which it prints, and keeps until its input ends. */
final class TemporaryFolderProbe {
  private TemporaryFolderProbe() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Path folder = TemporaryFolder.create("probe");
    Files.createFile(folder.resolve("file"));
    // What only a local variable referred to is gone after this, such as a lock.
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    System.out.println(folder);
    System.out.flush();
    while (System.in.read() >= 0) {
      // Until the end.
    }
  }
}
