package grader.practice;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import grader.intake.UsageException;
import grader.storage.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The file that holds all events, {@code progress.json}, in a folder of the learner's.
 *
 * <p>Every change reads, changes and writes under a lock that all processes and threads of the
 * machine share ({@code progress.lock}), so two terminals lose nothing; the file is replaced as a
 * whole, so a crash loses at most the event that it interrupted. A file that makes no sense is set
 * aside under a name that is told, never written over.
 */
final class PracticeFile {
  private static final String NAME = "progress";

  /** Locks of files are held by a JVM, not by a thread. */
  private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

  private final Path folder;
  private final Consumer<String> warnings;

  PracticeFile(Path folder, Consumer<String> warnings) {
    this.folder = folder;
    this.warnings = warnings;
  }

  Path path() {
    return folder.resolve(NAME + ".json");
  }

  /** All events; none when there is no file. Makes nothing. */
  List<PracticeEvent> read() {
    return Files.exists(path()) ? change(UnaryOperator.identity()) : List.of();
  }

  /**
   * Changes the events and keeps them.
   *
   * @return the events as they are then
   * @throws UsageException when the file is a newer program's, or the folder cannot be used; the
   *     file is then as it was
   */
  List<PracticeEvent> change(UnaryOperator<List<PracticeEvent>> change) {
    IN_THIS_JVM.lock();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = FileChannel.open(folder.resolve(NAME + ".lock"), CREATE, WRITE);
          FileLock held = channel.lock()) {
        List<PracticeEvent> before = readOrSetAside(held);
        List<PracticeEvent> after = change.apply(before);
        if (!after.equals(before)) {
          AtomicFile.write(path(), PracticeJson.write(after));
        }
        return after;
      }
    } catch (IOException e) {
      throw new UsageException(PracticeMessages.noPlace(folder, e));
    } finally {
      IN_THIS_JVM.unlock();
    }
  }

  /** What the file holds; {@code held} is the proof that nobody else changes it. */
  private List<PracticeEvent> readOrSetAside(FileLock held) throws IOException {
    assert held.isValid();
    String text;
    try {
      text = Files.readString(path());
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (CharacterCodingException e) {
      return setAside("it is not UTF-8");
    }
    try {
      return PracticeJson.read(text);
    } catch (PracticeJson.NewerException e) {
      throw new UsageException(PracticeMessages.newer(path(), e.getMessage()));
    } catch (IOException e) {
      return setAside(e.getMessage());
    }
  }

  private List<PracticeEvent> setAside(String why) throws IOException {
    int number = 1;
    Path aside = folder.resolve(NAME + ".damaged-1.json");
    while (Files.exists(aside)) {
      aside = folder.resolve(NAME + ".damaged-" + ++number + ".json");
    }
    Files.move(path(), aside);
    warnings.accept(PracticeMessages.setAside(path(), aside, why));
    return List.of();
  }
}
