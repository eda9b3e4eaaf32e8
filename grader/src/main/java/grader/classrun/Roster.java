package grader.classrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import grader.intake.UsageException;
import grader.text.UsageMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The submissions of a class, by name. Their order is that of their names, wherever they came from,
 * so that every machine cuts the same shards.
 */
public record Roster(List<Entry> entries) {
  private static final String NAME = "name";
  private static final String SOURCE = "source";

  /** Names become file names on any system; letters and digits of all languages are welcome. */
  private static final String NAMES = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@+-]{0,99}";

  /**
   * Sorts the entries.
   *
   * @throws UsageException when there is none, a name is taken twice or cannot name a file
   */
  public Roster {
    Map<String, Entry> byName = new TreeMap<>();
    for (Entry entry : entries) {
      if (!entry.name().matches(NAMES) || entry.name().endsWith(".")) {
        throw new UsageException(UsageMessages.badName(entry.name()));
      }
      if (byName.put(entry.name(), entry) != null) {
        throw new UsageException(UsageMessages.nameTwice(entry.name()));
      }
    }
    if (byName.isEmpty()) {
      throw new UsageException(UsageMessages.EMPTY_CLASS);
    }
    entries = List.copyOf(byName.values());
  }

  /**
   * The folders and zips that stand in a folder, each under its name; hidden ones are passed over.
   */
  public static Roster ofFolder(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return new Roster(
          children
              .filter(Roster::isSubmission)
              .sorted(Comparator.naturalOrder())
              .map(child -> new Entry(nameOf(child), child.toString()))
              .toList());
    } catch (IOException e) {
      throw new UsageException(UsageMessages.notAFolder(folder));
    }
  }

  /** How many submissions a folder holds that is none itself; 0 for anything else. */
  public static int countIn(Path folder) {
    if (!Files.isDirectory(folder) || Files.isDirectory(folder.resolve("src"))) {
      return 0;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return (int)
          children
              .filter(Roster::isSubmission)
              .filter(child -> !Files.isDirectory(child) || Files.exists(child.resolve("src")))
              .count();
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean isSubmission(Path child) {
    String name = child.getFileName().toString();
    return !name.startsWith(".") && (Files.isDirectory(child) || name.endsWith(".zip"));
  }

  private static String nameOf(Path child) {
    return child.getFileName().toString().replaceFirst("\\.zip$", "");
  }

  /**
   * Reads a CSV file with the columns {@code name} and {@code source} in its first line; other
   * columns are passed over. Relative sources are below the folder of the file.
   */
  public static Roster ofFile(Path file) {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    List<Entry> entries = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper().readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
      while (lines.hasNext()) {
        Map<String, String> line = lines.next();
        int number = lines.getCurrentLocation().getLineNr() - 1;
        entries.add(
            new Entry(
                column(file, number, line, NAME),
                resolve(file, column(file, number, line, SOURCE))));
      }
    } catch (JsonProcessingException e) {
      throw new UsageException(UsageMessages.badRoster(file, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UsageException(UsageMessages.noSuchRoster(file));
    }
    return new Roster(entries);
  }

  private static String column(Path file, int number, Map<String, String> line, String column) {
    String value = line.getOrDefault(column, "").strip();
    if (value.isEmpty()) {
      throw new UsageException(UsageMessages.rosterLine(file, number, column));
    }
    return value;
  }

  private static String resolve(Path file, String source) {
    Path folder = file.toAbsolutePath().getParent();
    boolean relative = !Entry.isRemote(source) && folder != null;
    return relative ? folder.resolve(source).toString() : source;
  }

  /** The part of one shard: every {@code count}-th entry. */
  public List<Entry> part(Shard shard) {
    List<Entry> part = new ArrayList<>();
    for (int i = shard.index() - 1; i < entries.size(); i += shard.count()) {
      part.add(entries.get(i));
    }
    return part;
  }

  /** The names, in order. */
  public List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }
}
