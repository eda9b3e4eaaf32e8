package grader.batch;

import grader.intake.UsageException;
import grader.report.PassedOver;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A class. The order of its entries is that of their names, wherever they came from, so that every
 * machine cuts the same shards.
 *
 * @param entries one a student, each with a name of its own; at least one
 * @param passedOver what else lay among the submissions
 */
public record Roster(List<RosterEntry> entries, List<PassedOver> passedOver) {
  /**
   * Sorts both lists.
   *
   * @throws UsageException when there is no entry, or a name is taken twice
   */
  public Roster {
    Map<String, RosterEntry> byName = new TreeMap<>();
    for (RosterEntry entry : entries) {
      if (byName.put(entry.name(), entry) != null) {
        throw new UsageException(BatchMessages.sameName(entry.name()));
      }
    }
    if (byName.isEmpty()) {
      throw new UsageException(BatchMessages.EMPTY_CLASS);
    }
    entries = List.copyOf(byName.values());
    passedOver = passedOver.stream().sorted(Comparator.comparing(PassedOver::name)).toList();
  }

  /** Entries alone. */
  public Roster(List<RosterEntry> entries) {
    this(entries, List.of());
  }

  /**
   * The submissions that lie in a folder.
   *
   * @param notStudents folders that may lie in it and hold no submission, such as the results
   * @param pattern how names tell students, where no known system made them
   * @throws UsageException when it is no folder, is one submission, or holds none
   */
  public static Roster ofFolder(
      Path folder, List<Path> notStudents, Optional<NamePattern> pattern) {
    return ClassFolder.read(folder, notStudents, pattern);
  }

  /** How many submissions a folder holds that is none itself; 0 for anything else. */
  public static int countIn(Path folder) {
    return ClassFolder.count(folder);
  }

  /**
   * Reads a table of students and sources. Relative sources are below the folder of the file.
   *
   * @param folder the class from which a student without a source is taken, by name
   * @throws UsageException with the number of the line, when it is no such table
   */
  public static Roster ofFile(Path file, Optional<Roster> folder) {
    return RosterFile.read(file, folder);
  }

  /** The part of one shard: every {@code count}-th entry. */
  public List<RosterEntry> part(Shard shard) {
    return shard.part(entries);
  }

  /** The names, in order. */
  public List<String> names() {
    return entries.stream().map(RosterEntry::name).toList();
  }

  /** By name, under which file name a result is kept; all differ on any file system. */
  Map<String, String> files() {
    Map<String, String> files = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (RosterEntry entry : entries) {
      String file = FileNames.safe(entry.name());
      if (!taken.add(file.toLowerCase(Locale.ROOT))) {
        file = FileNames.hashed(entry.name());
        taken.add(file);
      }
      files.put(entry.name(), file);
    }
    return files;
  }
}
