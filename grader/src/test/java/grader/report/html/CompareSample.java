package grader.report.html;

import grader.compare.Comparison;
import grader.compare.DiffRow;
import grader.compare.DiffRow.Kind;
import grader.compare.FileDifference;
import grader.compare.FileDifference.State;
import java.util.List;

/** A comparison of sources that try to be more than text. */
final class CompareSample {
  private CompareSample() {}

  static String page() {
    return HtmlEmitter.comparison(List.of(hostile("reference"), hostile("other-design")));
  }

  static Comparison hostile(String with) {
    List<DiffRow> rows =
        List.of(
            new DiffRow(Kind.SAME, 1, "package katas.counter;", 1, "package katas.counter;"),
            new DiffRow(Kind.GAP, 12, "", 0, ""),
            new DiffRow(
                Kind.CHANGED,
                14,
                "</code><script>alert('left')</script>",
                14,
                "  \"onload=alert(2)\""),
            new DiffRow(
                Kind.YOURS, 15, "<img src=https://evil.example/p.png onerror=alert(3)>", 0, ""),
            new DiffRow(Kind.THEIRS, 0, "", 15, "w".repeat(300)),
            new DiffRow(Kind.SAME, 16, "}", 16, "}"));
    return new Comparison(
        "counter",
        with,
        List.of(
            new FileDifference("katas/counter/A.java", State.SAME, List.of()),
            new FileDifference("katas/counter/<style>x</style>.java", State.DIFFERENT, rows),
            new FileDifference("katas/counter/Only.java", State.YOURS, rows.subList(3, 4))));
  }
}
