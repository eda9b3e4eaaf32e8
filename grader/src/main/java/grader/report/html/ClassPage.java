package grader.report.html;

import grader.course.GradingOutcome;
import grader.report.ClassReport;
import grader.report.PassedOver;
import grader.report.Report;
import grader.similarity.SimilarPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the page of a class shows.
 *
 * @param rows one a submission, in the order of the page
 * @param passedOver what else lay among the submissions
 * @param scores how they are spread, of those that count
 * @param katas what each kata's rules tell, by id
 * @param pairs submissions that resemble each other
 */
record ClassPage(
    List<ClassRow> rows,
    List<PassedOver> passedOver,
    ScoreDistribution scores,
    List<KataTable> katas,
    List<SimilarPair> pairs) {

  private static final int SLOWEST = 5;

  /** The table of students in one order, each ready in the page, which has no script to sort it. */
  record Order(String id, String words, List<ClassRow> rows) {}

  static ClassPage of(ClassReport all) {
    List<Report> reports = all.reports();
    List<String> names = ShortNames.shortest(reports.stream().map(Report::submission).toList());
    List<ClassRow> rows = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      boolean linked = i < all.pages().size();
      Optional<String> page = linked ? Optional.of(all.pages().get(i)) : Optional.empty();
      rows.add(new ClassRow(names.get(i), reports.get(i), page));
    }
    Map<String, List<ClassRow>> byKata =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.report().kata(), TreeMap::new, Collectors.toList()));
    return new ClassPage(
        List.copyOf(rows),
        all.passedOver(),
        ScoreDistribution.of(rows.stream().filter(ClassRow::counts).map(ClassRow::report).toList()),
        byKata.entrySet().stream().map(it -> KataTable.of(it.getKey(), it.getValue())).toList(),
        all.pairs());
  }

  /** The students by name, by score and by where they are stuck. */
  List<Order> orders() {
    Comparator<ClassRow> byName =
        Comparator.comparing(ClassRow::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ClassRow::name);
    Comparator<ClassRow> byScore =
        Comparator.comparingInt((ClassRow row) -> row.graded() ? row.report().score() : -1)
            .reversed();
    Comparator<ClassRow> byStuck =
        Comparator.comparingInt((ClassRow row) -> row.counts() ? passed(row) : -2);
    return List.of(
        new Order("by-name", "name", rows.stream().sorted(byName).toList()),
        new Order(
            "by-score", "score", rows.stream().sorted(byScore.thenComparing(byName)).toList()),
        new Order(
            "by-stuck",
            "first open rule",
            rows.stream().sorted(byStuck.thenComparing(byName)).toList()));
  }

  /** How many rules pass before the first that does not. */
  private static int passed(ClassRow row) {
    return row.stuckAt()
        .map(rule -> row.report().rules().indexOf(rule))
        .orElse(row.report().endedAfter(GradingOutcome.POLICY) ? Integer.MAX_VALUE : -1);
  }

  List<ClassRow> notGraded() {
    return rows.stream().filter(ClassRow::notGraded).toList();
  }

  List<ClassRow> needsAttention() {
    return rows.stream().filter(ClassRow::needsAttention).toList();
  }

  List<ClassRow> refused() {
    return rows.stream().filter(ClassRow::refused).toList();
  }

  /** How many count in the statistics. */
  long counted() {
    return rows.stream().filter(ClassRow::counts).count();
  }

  /** Those whose grading ended early, with the word for it. */
  List<ClassRow> endedEarly() {
    return rows.stream()
        .filter(row -> row.counts() && !row.report().endedIn(GradingOutcome.FINISHED))
        .toList();
  }

  /** Those that took longest, the slowest first. */
  List<ClassRow> slowest() {
    return rows.stream()
        .sorted((a, b) -> Long.compare(b.milliseconds(), a.milliseconds()))
        .limit(SLOWEST)
        .toList();
  }

  long totalMilliseconds() {
    return rows.stream().mapToLong(ClassRow::milliseconds).sum();
  }

  long medianMilliseconds() {
    return ScoreDistribution.median(rows.stream().map(ClassRow::milliseconds).sorted().toList());
  }
}
