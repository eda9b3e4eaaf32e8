package grader.report.html;

import grader.compare.Comparison;
import grader.compare.FileDifference;
import grader.compare.FileDifference.State;
import grader.compare.Row;
import grader.compare.Row.Kind;
import java.util.List;

/** A comparison of sources that try to be more than text. */
final class CompareSample {
  private CompareSample() {}

  static String page() {
    return HtmlEmitter.comparison(List.of(hostile("reference"), hostile("other-design")));
  }

  static Comparison hostile(String with) {
    List<Row> rows =
        List.of(
            new Row(Kind.SAME, 1, "package katas.counter;", 1, "package katas.counter;"),
            new Row(Kind.GAP, 12, "", 0, ""),
            new Row(
                Kind.CHANGED,
                14,
                "</code><script>alert('left')</script>",
                14,
                "  \"onload=alert(2)\""),
            new Row(Kind.YOURS, 15, "<img src=https://evil.example/p.png onerror=alert(3)>", 0, ""),
            new Row(Kind.THEIRS, 0, "", 15, "w".repeat(300)),
            new Row(Kind.SAME, 16, "}", 16, "}"));
    return new Comparison(
        "counter",
        with,
        List.of(
            new FileDifference("katas/counter/A.java", State.SAME, List.of()),
            new FileDifference("katas/counter/<style>x</style>.java", State.DIFFERENT, rows),
            new FileDifference("katas/counter/Only.java", State.YOURS, rows.subList(3, 4))));
  }
}
