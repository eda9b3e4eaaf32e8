package grader.report.html;

import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one kata against its submissions.
 *
 * @param rules the columns, in the order of the brief
 * @param rows one a submission that was graded
 */
record KataTable(String kata, List<RuleLine> rules, List<Line> rows) {
  private static final int MOST_MISSED = 10;
  private static final int FULL = 100;

  /** So many columns fit between the margins of the text. */
  private static final int COLUMNS = 10;

  /** One submission and what became of each rule; empty where it has no such rule. */
  record Line(String name, Report report, List<Optional<RuleLine>> cells) {}

  /**
   * A rule that submissions fail.
   *
   * @param missed how many do not pass it
   * @param percent of those graded
   */
  record Missed(RuleLine rule, int missed, int percent) {}

  static KataTable of(String kata, List<ClassPage.Row> all) {
    List<ClassPage.Row> rows = all.stream().filter(ClassPage.Row::graded).toList();
    Map<String, RuleLine> rules = new LinkedHashMap<>();
    rows.forEach(row -> row.report().rules().forEach(it -> rules.putIfAbsent(it.id(), it)));
    List<RuleLine> columns = List.copyOf(rules.values());
    return new KataTable(kata, columns, rows.stream().map(row -> line(row, columns)).toList());
  }

  private static Line line(ClassPage.Row row, List<RuleLine> columns) {
    List<Optional<RuleLine>> cells =
        columns.stream().map(rule -> cell(row.report(), rule.id())).toList();
    return new Line(row.name(), row.report(), cells);
  }

  private static Optional<RuleLine> cell(Report report, String id) {
    return report.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Whether the table wants all the width that the window has. */
  boolean isBroad() {
    return rules.size() > COLUMNS;
  }

  /** The rules most missed, the most missed first; none that all pass. */
  List<Missed> mostMissed() {
    return rules.stream()
        .map(this::missed)
        .filter(missed -> missed.missed() > 0)
        .sorted(Comparator.comparingInt(Missed::missed).reversed())
        .limit(MOST_MISSED)
        .toList();
  }

  private Missed missed(RuleLine rule) {
    int missed =
        (int)
            rows.stream()
                .filter(row -> cell(row.report(), rule.id()).stream().noneMatch(RuleLine::passed))
                .count();
    return new Missed(rule, missed, FULL * missed / rows.size());
  }
}
