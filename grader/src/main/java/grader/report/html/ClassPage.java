package grader.report.html;

import grader.course.Outcome;
import grader.report.Report;
import grader.similarity.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the page of a class shows.
 *
 * @param rows one a submission, in the order of the page
 * @param scores how they are spread, of those that were graded
 * @param katas what each kata's rules tell, by id
 * @param pairs submissions that resemble each other
 */
record ClassPage(List<Row> rows, Distribution scores, List<KataTable> katas, List<Pair> pairs) {

  private static final int SLOWEST = 5;

  /** A submission with the name that tells it apart. */
  record Row(String name, Report report) {
    boolean graded() {
      return !report.endedIn(Outcome.GRADER_FAULT);
    }

    long milliseconds() {
      return report.timings().getOrDefault("total", 0L);
    }

    String ending() {
      return report.outcome().replace('-', ' ');
    }
  }

  static ClassPage of(List<Report> reports, List<Pair> pairs) {
    List<String> names = Names.shortest(reports.stream().map(Report::submission).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      rows.add(new Row(names.get(i), reports.get(i)));
    }
    Map<String, List<Row>> byKata =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.report().kata(), TreeMap::new, Collectors.toList()));
    return new ClassPage(
        List.copyOf(rows),
        Distribution.of(rows.stream().filter(Row::graded).map(Row::report).toList()),
        byKata.entrySet().stream().map(it -> KataTable.of(it.getKey(), it.getValue())).toList(),
        List.copyOf(pairs));
  }

  List<Row> notGraded() {
    return rows.stream().filter(row -> !row.graded()).toList();
  }

  /** Those whose grading ended early, with the word for it. */
  List<Row> endedEarly() {
    return rows.stream()
        .filter(row -> row.graded() && !row.report().endedIn(Outcome.FINISHED))
        .toList();
  }

  /** Those that took longest, the slowest first. */
  List<Row> slowest() {
    return rows.stream()
        .sorted((a, b) -> Long.compare(b.milliseconds(), a.milliseconds()))
        .limit(SLOWEST)
        .toList();
  }

  long totalMilliseconds() {
    return rows.stream().mapToLong(Row::milliseconds).sum();
  }

  long medianMilliseconds() {
    return Distribution.median(rows.stream().map(Row::milliseconds).sorted().toList());
  }
}
