package grader.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are replaced as a whole or not at all.
 *
 * <p>The text goes to a new file beside the old one, to the disk, and is then moved over the old
 * one. Whoever reads sees the old text or the new one; a process that is killed, or a machine that
 * stops, leaves the old one and at most an unfinished file whose name says so. Safe for use by many
 * threads and processes: of two that write at once the later one stays, whole.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces a file; its folder is made where it is missing. What is no regular file, such as a
   * pipe or {@code /dev/stdout}, is written to as it is.
   *
   * @throws IOException when it cannot be written; the old file is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.writeString(target, text);
      return;
    }
    Path folder = target.getParent();
    Files.createDirectories(folder);
    write(target, text, folder);
  }

  /**
   * The same with a folder for the unfinished file, on the disk of the target, for a folder whose
   * every file means something.
   */
  public static void write(Path file, String text, Path unfinishedIn) throws IOException {
    String name = "." + file.getFileName() + "." + UUID.randomUUID() + ".unfinished";
    Path unfinished = unfinishedIn.resolve(name);
    try {
      writeThrough(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Opened as any new file, so that it may be read by all who may read the user's files. */
  private static void writeThrough(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
