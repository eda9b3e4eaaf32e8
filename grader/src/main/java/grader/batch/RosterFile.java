package grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import grader.intake.IntakeMessages;
import grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of students and sources, as spreadsheets and systems save it: parted by commas,
 * semicolons, tabs or bars, told by the first line or by Excel's {@code sep=}, in any of the
 * encodings of {@link RosterText}, with the columns of {@link RosterColumns}.
 */
final class RosterFile {
  private static final String SEPARATORS = ",;\t|";
  private static final String SEPARATOR_OF_EXCEL = "sep=";

  private final Path file;
  private final List<Line> lines;
  private final RosterColumns columns;

  /** A line that says something. */
  private record Line(int number, List<String> cells) {}

  private RosterFile(Path file, List<Line> lines, RosterColumns columns) {
    this.file = file;
    this.lines = lines;
    this.columns = columns;
  }

  /** See {@link Roster#ofFile}. */
  static Roster read(Path file, Optional<Roster> folder) {
    String text;
    try {
      text = RosterText.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UsageException(BatchMessages.noSuchRoster(file));
    }
    List<Line> lines = lines(file, text);
    if (lines.isEmpty()) {
      throw new UsageException(BatchMessages.emptyRoster(file));
    }
    Line header = lines.get(0);
    RosterColumns columns = RosterColumns.of(header.cells());
    if (!columns.hasName()) {
      throw new UsageException(BatchMessages.noColumn(file, header.number(), "name"));
    }
    if (!columns.hasSource() && folder.isEmpty()) {
      throw new UsageException(BatchMessages.noColumn(file, header.number(), "source"));
    }
    RosterColumns.twice(header.cells())
        .ifPresent(
            column -> {
              throw new UsageException(
                  BatchMessages.columnTwice(file, header.number(), column.strip()));
            });
    return new RosterFile(file, lines.subList(1, lines.size()), columns).roster(folder);
  }

  private static List<Line> lines(Path file, String text) {
    int skipped = 0;
    String rest = text;
    Optional<Character> said = Optional.empty();
    if (text.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_OF_EXCEL)
        && text.length() > SEPARATOR_OF_EXCEL.length()) {
      said = Optional.of(text.charAt(SEPARATOR_OF_EXCEL.length()));
      int end = text.indexOf('\n');
      rest = end < 0 ? "" : text.substring(end + 1);
      skipped = 1;
    }
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(said.orElse(separator(rest)));
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (MappingIterator<String[]> rows =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .with(schema)
            .readValues(rest)) {
      while (rows.hasNextValue()) {
        List<String> cells = List.of(rows.nextValue());
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          lines.add(new Line(skipped + number, cells));
        }
        number = rows.getCurrentLocation().getLineNr();
      }
      return lines;
    } catch (JsonProcessingException e) {
      throw notCsv(file, skipped + number, e);
    } catch (RuntimeJsonMappingException e) {
      throw new UsageException(
          BatchMessages.notCsv(file, skipped + number, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UsageException(BatchMessages.noSuchRoster(file));
    }
  }

  private static UsageException notCsv(Path file, int line, JsonProcessingException e) {
    return new UsageException(BatchMessages.notCsv(file, line, e.getOriginalMessage()));
  }

  /** The one that parts the first line into the most columns that are known. */
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = SEPARATORS.charAt(0);
    int most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      List<String> cells =
          Stream.of(header.split("\\Q" + separator + "\\E", -1))
              .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
              .toList();
      RosterColumns columns = RosterColumns.of(cells);
      int known = (columns.hasName() ? 1 : 0) + (columns.hasSource() ? 1 : 0);
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return best;
  }

  private Roster roster(Optional<Roster> folder) {
    if (lines.isEmpty()) {
      throw new UsageException(BatchMessages.emptyRoster(file));
    }
    Map<String, Integer> first = new HashMap<>();
    List<RosterEntry> handedIn = new ArrayList<>(folder.map(Roster::entries).orElse(List.of()));
    List<RosterEntry> entries = new ArrayList<>();
    for (Line line : lines) {
      List<String> names = columns.names(line.cells());
      if (names.isEmpty()) {
        throw new UsageException(BatchMessages.noName(file, line.number()));
      }
      Integer before = first.putIfAbsent(names.get(0), line.number());
      if (before != null) {
        throw new UsageException(
            BatchMessages.nameTwice(file, line.number(), names.get(0), before));
      }
      Optional<RosterEntry> own = take(handedIn, names);
      entries.add(entry(names.get(0), columns.source(line.cells()), folder.isPresent(), own));
    }
    entries.addAll(handedIn);
    return new Roster(entries, folder.map(Roster::passedOver).orElse(List.of()));
  }

  /** Takes the submission of a student out of those of a folder, by any of the names. */
  private static Optional<RosterEntry> take(List<RosterEntry> handedIn, List<String> names) {
    Optional<RosterEntry> own =
        names.stream()
            .flatMap(name -> handedIn.stream().filter(it -> it.name().equals(name)))
            .findFirst()
            .or(
                () ->
                    names.stream()
                        .flatMap(
                            name ->
                                handedIn.stream()
                                    .filter(it -> folded(it.name()).equals(folded(name))))
                        .findFirst());
    own.ifPresent(handedIn::remove);
    return own;
  }

  private RosterEntry entry(
      String name, String source, boolean ofFolder, Optional<RosterEntry> own) {
    if (!source.isEmpty()) {
      return resolved(name, source);
    }
    String missing = ofFolder ? BatchMessages.NOT_IN_FOLDER : BatchMessages.NO_SOURCE;
    return own.map(it -> it.called(name))
        .orElseGet(() -> RosterEntry.missing(name, false, missing));
  }

  /** Spreadsheets and disks spell accents in two ways, and people capitals in more. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private RosterEntry resolved(String name, String source) {
    Path folder = file.toAbsolutePath().getParent();
    if (RosterEntry.isRemote(source) || folder == null) {
      return new RosterEntry(name, source);
    }
    try {
      Path path = folder.resolve(source);
      return Files.exists(path)
          ? new RosterEntry(name, path.toString())
          : spelledOtherwise(path)
              .map(it -> RosterEntry.of(name, it, false))
              .orElseGet(() -> new RosterEntry(name, path.toString()));
    } catch (InvalidPathException e) {
      return RosterEntry.missing(name, false, IntakeMessages.noSuchPath(source));
    }
  }

  /** The file that has the same name in letters, whose accents the disk spells in the other way. */
  private static Optional<Path> spelledOtherwise(Path path) {
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String wanted = Normalizer.normalize(path.getFileName().toString(), Normalizer.Form.NFC);
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(
              it -> Normalizer.normalize(FileNames.shown(it), Normalizer.Form.NFC).equals(wanted))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
