package grader.report.html;

import grader.course.GradingOutcome;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.util.ArrayList;
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
  private static final int MAX_MISSED = 10;
  private static final int FULL = 100;

  /** So many columns fit between the margins of the text. */
  private static final int COLUMNS = 10;

  /** One submission and what became of each rule; empty where it has no such rule. */
  record Line(ClassRow row, List<Optional<RuleLine>> cells) {}

  /**
   * Those who are stuck at the same place.
   *
   * @param rule its id; empty for an ending before any test was run
   * @param words the rule's title, or the ending
   */
  record Stuck(String rule, String words, List<ClassRow> rows) {}

  /**
   * A rule that submissions fail.
   *
   * @param missed how many do not pass it
   * @param percent of those graded
   */
  record Missed(RuleLine rule, int missed, int percent) {}

  static KataTable of(String kata, List<ClassRow> all) {
    List<ClassRow> rows = all.stream().filter(ClassRow::counts).toList();
    Map<String, RuleLine> rules = new LinkedHashMap<>();
    rows.forEach(row -> row.report().rules().forEach(it -> rules.putIfAbsent(it.id(), it)));
    List<RuleLine> columns = List.copyOf(rules.values());
    return new KataTable(kata, columns, rows.stream().map(row -> line(row, columns)).toList());
  }

  private static Line line(ClassRow row, List<RuleLine> columns) {
    List<Optional<RuleLine>> cells =
        columns.stream().map(rule -> cell(row.report(), rule.id())).toList();
    return new Line(row, cells);
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
        .limit(MAX_MISSED)
        .toList();
  }

  /** Who has which rule as the first that is open, the most frequent first. */
  List<Stuck> stuck() {
    Map<String, List<ClassRow>> places = new LinkedHashMap<>();
    rows.forEach(
        line ->
            places.computeIfAbsent(line.row().stuck(), it -> new ArrayList<>()).add(line.row()));
    return places.values().stream()
        .filter(stuck -> !isThrough(stuck.get(0)))
        .map(KataTable::stuck)
        .sorted(Comparator.comparingInt((Stuck it) -> it.rows().size()).reversed())
        .toList();
  }

  private static boolean isThrough(ClassRow row) {
    return row.report().endedAfter(GradingOutcome.POLICY) && row.stuckAt().isEmpty();
  }

  private static Stuck stuck(List<ClassRow> rows) {
    ClassRow first = rows.get(0);
    return first
        .stuckAt()
        .map(rule -> new Stuck(rule.id(), rule.title(), List.copyOf(rows)))
        .orElseGet(() -> new Stuck("", first.ending(), List.copyOf(rows)));
  }

  private Missed missed(RuleLine rule) {
    int missed =
        (int)
            rows.stream()
                .filter(
                    line ->
                        cell(line.row().report(), rule.id()).stream().noneMatch(RuleLine::passed))
                .count();
    return new Missed(rule, missed, FULL * missed / rows.size());
  }
}
