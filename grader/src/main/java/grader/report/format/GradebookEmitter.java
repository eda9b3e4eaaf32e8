package grader.report.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import grader.course.Level;
import grader.report.ClassReport;
import grader.report.EntryState;
import grader.report.PassedOver;
import grader.report.Report;
import grader.report.Report.LevelLine;
import grader.report.Report.RuleLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A gradebook as CSV after RFC 4180: a header, then one row a submission. A cell that a spreadsheet
 * would take for a formula is led by an apostrophe. Where the grader failed, or the packaging was
 * refused, score and levels are empty: not graded is not 0. What was passed over has a row too.
 */
final class GradebookEmitter implements Emitter {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  /** Spreadsheets begin a formula with these; the wide ones are typed in East Asian scripts. */
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** Excel takes a file that does not begin with it for one in the code page of the system. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final String begin;

  private GradebookEmitter(String begin) {
    this.begin = begin;
  }

  /** As RFC 4180 has it. */
  static GradebookEmitter plain() {
    return new GradebookEmitter("");
  }

  /** The same led by a byte order mark. */
  static GradebookEmitter forExcel() {
    return new GradebookEmitter(BYTE_ORDER_MARK);
  }

  @Override
  public String emit(List<Report> reports) {
    return emitClass(ClassReport.of(reports));
  }

  @Override
  public String emitClass(ClassReport all) {
    CsvSchema.Builder schema = CsvSchema.builder();
    header().forEach(schema::addColumn);
    List<List<String>> rows = new ArrayList<>();
    all.reports().forEach(report -> rows.add(row(report)));
    all.passedOver().forEach(entry -> rows.add(row(entry)));
    try {
      return begin
          + MAPPER
              .writer(schema.build().withHeader().withLineSeparator("\r\n"))
              .writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> header() {
    List<String> names =
        new ArrayList<>(
            List.of("submission", "kata", "outcome", "score", "max_score", "level", "level_name"));
    for (Level level : Level.values()) {
      names.add("level_" + level.number() + "_points");
    }
    names.addAll(List.of("open_rules", "problem", "state", "late"));
    return names;
  }

  private static List<String> row(Report report) {
    boolean graded = report.hasScore();
    List<String> cells = new ArrayList<>();
    cells.add(inert(report.submission()));
    cells.add(inert(report.kata()));
    cells.add(inert(report.outcome()));
    cells.add(graded ? Integer.toString(report.score()) : "");
    cells.add(Integer.toString(report.maxScore()));
    cells.add(graded && report.level() != null ? Integer.toString(report.level()) : "");
    cells.add(graded && report.levelName() != null ? inert(report.levelName()) : "");
    Map<Integer, Integer> points = new TreeMap<>();
    for (LevelLine level : report.levels()) {
      points.put(level.level(), level.points());
    }
    for (Level level : Level.values()) {
      Integer here = points.get(level.number());
      cells.add(graded && here != null ? Integer.toString(here) : "");
    }
    cells.add(graded ? inert(openRules(report)) : "");
    cells.add(inert(report.problems().stream().findFirst().orElse("")));
    cells.add(report.state().word());
    cells.add(report.late() ? "late" : "");
    return cells;
  }

  private static List<String> row(PassedOver entry) {
    List<String> cells = new ArrayList<>(Collections.nCopies(header().size(), ""));
    cells.set(0, inert(entry.name()));
    cells.set(cells.size() - 3, inert(entry.why()));
    cells.set(cells.size() - 2, EntryState.PASSED_OVER.word());
    return cells;
  }

  private static String openRules(Report report) {
    return report.rules().stream()
        .filter(rule -> !rule.passed())
        .map(RuleLine::id)
        .collect(Collectors.joining(" "));
  }

  private static String inert(String cell) {
    return isFormula(cell) || isFormula(cell.stripLeading()) ? "'" + cell : cell;
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }
}
