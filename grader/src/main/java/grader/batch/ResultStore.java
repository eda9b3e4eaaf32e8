package grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import grader.intake.UsageException;
import grader.report.JsonEmitter;
import grader.report.Report;
import grader.report.ReportReader;
import grader.storage.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a class's results. Safe for use by many threads, each on submissions of its own.
 *
 * <pre>
 *   FILE.json          the report of one submission, under the file name of its entry
 *   gone/FILE.json     the report of one that is no longer in the class
 *   .kata/class.json   what was graded: kata, shard, names
 *   .kata/FILE.made    a hash of what the report was made from
 * </pre>
 *
 * <p>Every file appears whole or not at all, and a hash after its report, so that a run that was
 * killed leaves nothing that a later one would believe wrongly.
 */
final class ResultStore {
  private static final String REPORT = ".json";
  private static final String MADE = ".made";

  private final Path folder;
  private final Path own;

  private ResultStore(Path folder) {
    this.folder = folder;
    this.own = folder.resolve(".kata");
  }

  /** The results in a folder, which need not exist, to be read. */
  static ResultStore in(Path folder) {
    return new ResultStore(folder);
  }

  /** A folder to write to; makes it where it is missing. */
  static ResultStore writtenTo(Path folder) {
    ResultStore store = new ResultStore(folder);
    try {
      Files.createDirectories(store.own);
    } catch (IOException e) {
      throw new UsageException(BatchMessages.notWritable(folder));
    }
    return store;
  }

  private Path path(String file) {
    return folder.resolve(file + REPORT);
  }

  /** The stored report; empty when there is none that can be read. */
  Optional<Report> report(String file) {
    try {
      return read(path(file)).map(ResultStore::parsed);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Whether there is a file, readable or not. */
  boolean has(String file) {
    return Files.exists(path(file));
  }

  /** The hash that the report was made from; empty when no run of this folder kept one. */
  Optional<String> madeFrom(String file) {
    return read(own.resolve(file + MADE));
  }

  private static Report parsed(String json) {
    try {
      return ReportReader.parse(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a report; one with an empty hash is made again by the next run. */
  void keep(String file, Report report, String madeFrom) {
    Path made = own.resolve(file + MADE);
    try {
      Files.deleteIfExists(made);
      write(path(file), JsonEmitter.emit(report) + "\n");
      if (!madeFrom.isEmpty()) {
        write(made, madeFrom);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes over a result of another folder. */
  void copy(ResultStore from, String file) {
    try {
      write(path(file), Files.readString(from.path(file)));
      Optional<String> made = from.madeFrom(file);
      if (made.isPresent()) {
        write(own.resolve(file + MADE), made.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts reports of entries that the class has no longer into a folder of their own. A file that is
   * no report stays where somebody put it.
   *
   * @param files of the entries that the class has
   * @return what was moved, by name
   */
  List<Path> setApart(Set<String> files) {
    List<Path> moved = new ArrayList<>();
    Path gone = folder.resolve("gone");
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        String name = child.getFileName().toString();
        String file = name.endsWith(REPORT) ? name.substring(0, name.length() - 5) : "";
        if (!file.isEmpty() && !files.contains(file) && isOurs(file)) {
          Files.createDirectories(gone);
          Path place = gone.resolve(name);
          Files.move(child, place, StandardCopyOption.REPLACE_EXISTING);
          Files.deleteIfExists(own.resolve(file + MADE));
          moved.add(place);
        }
      }
      return moved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(String file) {
    return Files.exists(own.resolve(file + MADE)) || report(file).isPresent();
  }

  /** What the folder holds; empty when no run came to its end there since the last one began. */
  Optional<ShardManifest> classFile() {
    return read(own.resolve("class.json")).map(ShardManifest::parse);
  }

  /** A run begins: until it ends, nobody knows what the folder holds. */
  void begin() {
    try {
      Files.deleteIfExists(own.resolve("class.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(ShardManifest file) {
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
    } catch (CharacterCodingException e) {
      return Optional.of("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path file, String text) throws IOException {
    AtomicFile.write(file, text, own);
  }
}
