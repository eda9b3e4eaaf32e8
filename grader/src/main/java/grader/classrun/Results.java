package grader.classrun;

import grader.disk.WholeFile;
import grader.intake.UsageException;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.text.UsageMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a class's results. Safe for use by many threads, each on submissions of its own.
 *
 * <pre>
 *   NAME.json          the report of one submission
 *   .kata/class.json   what was graded: kata, shard, names
 *   .kata/NAME.made    a hash of what the report was made from
 * </pre>
 *
 * <p>Every file appears whole or not at all, and a hash after its report, so that a run that was
 * killed leaves nothing that a later one would believe wrongly.
 */
final class Results {
  private final Path folder;
  private final Path own;

  private Results(Path folder) {
    this.folder = folder;
    this.own = folder.resolve(".kata");
  }

  /** The results in a folder, which need not exist, to be read. */
  static Results in(Path folder) {
    return new Results(folder);
  }

  /** A folder to write to; makes it where it is missing. */
  static Results writtenTo(Path folder) {
    Results results = new Results(folder);
    try {
      Files.createDirectories(results.own);
    } catch (IOException e) {
      throw new UsageException(UsageMessages.notWritable(folder));
    }
    return results;
  }

  Path report(String name) {
    return folder.resolve(name + ".json");
  }

  /** The hash that the report of {@code name} was made from; empty without a report. */
  Optional<String> madeFrom(String name) {
    return Files.exists(report(name)) ? read(own.resolve(name + ".made")) : Optional.empty();
  }

  /** Keeps a report; one with an empty hash is made again by the next run. */
  void keep(String name, Report report, String madeFrom) {
    Path made = own.resolve(name + ".made");
    try {
      Files.deleteIfExists(made);
      write(report(name), JsonEmitter.emit(report) + "\n");
      if (!madeFrom.isEmpty()) {
        write(made, madeFrom);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes over a result of another folder. */
  void copy(Results from, String name) {
    try {
      write(report(name), Files.readString(from.report(name)));
      Optional<String> made = from.madeFrom(name);
      if (made.isPresent()) {
        write(own.resolve(name + ".made"), made.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the folder holds; empty when no run ever came to its end there. */
  Optional<ClassFile> classFile() {
    return read(own.resolve("class.json")).map(ClassFile::parse);
  }

  void keep(ClassFile file) {
    try {
      write(own.resolve("class.json"), file.toJson());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String text) throws IOException {
    WholeFile.write(file, text, own);
  }
}
