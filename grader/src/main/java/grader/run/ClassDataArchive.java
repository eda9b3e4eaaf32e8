package grader.run;

import grader.sandbox.SystemTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The archive of loaded classes, which halves the start of a worker, and the checksum beside it.
 *
 * <p>A JVM looks at the head of an archive only and dies of one that ends too early, and so would
 * every worker. Hence the checksum: what does not fit it is made anew.
 */
final class ClassDataArchive {
  private static final int TRAINING_SECONDS = 60;

  private ClassDataArchive() {}

  /**
   * Makes the archive where there is none or a damaged one. Where that fails there is none
   * afterwards, and a worker starts all the same, but slower.
   */
  static void ensure(WorkerLibraries home) throws IOException {
    if (!isSound(home)) {
      Files.deleteIfExists(home.archive());
      train(home);
    }
  }

  private static boolean isSound(WorkerLibraries home) throws IOException {
    try {
      return Files.readString(checksum(home)).equals(checksumOf(home.archive()));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void train(WorkerLibraries home) throws IOException {
    Path unfinished = Files.createTempFile(home.folder(), "unfinished", ".jsa");
    Files.delete(unfinished);
    if (SystemTools.run(JvmCommandLine.training(home, unfinished), TRAINING_SECONDS)
        && Files.exists(unfinished)) {
      RunFolder.open(unfinished);
      Files.writeString(checksum(home), checksumOf(unfinished));
      Files.move(unfinished, home.archive(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(unfinished);
  }

  private static Path checksum(WorkerLibraries home) {
    return home.folder().resolve("classes.sha256");
  }

  private static String checksumOf(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
