package grader.report.html;

import grader.compare.Comparison;
import grader.compare.FileDifference;
import grader.compare.FileDifference.State;
import grader.compare.Row;
import grader.text.CompareMessages;
import java.util.ArrayList;
import java.util.List;

/** What the page of a comparison shows, worked out so that the template only lays it out. */
final class ComparePage {
  private final List<Comparison> comparisons;

  ComparePage(List<Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * One file that differs.
   *
   * @param anchor unique in the page
   */
  record FileView(String anchor, String heading, FileDifference file) {
    String counts() {
      return file.yours() + " lines yours, " + file.theirs() + " theirs";
    }
  }

  String kata() {
    return comparisons.get(0).kata();
  }

  List<Comparison> comparisons() {
    return comparisons;
  }

  String heading(Comparison comparison) {
    String design = CompareMessages.design(comparison.with());
    return Character.toUpperCase(design.charAt(0)) + design.substring(1);
  }

  /** The files that are not the same on both sides. */
  List<FileView> files(Comparison comparison) {
    List<FileView> views = new ArrayList<>();
    for (FileDifference file : comparison.files()) {
      if (file.state() != State.SAME) {
        String anchor = "file-" + comparisons.indexOf(comparison) + "-" + views.size();
        String heading = CompareMessages.file(file.path(), file.state().word(), comparison.with());
        views.add(new FileView(anchor, heading, file));
      }
    }
    return views;
  }

  /** The names of the files that are the same, in one line; empty when none is. */
  String same(Comparison comparison) {
    return String.join(
        ", ",
        comparison.files().stream()
            .filter(file -> file.state() == State.SAME)
            .map(FileDifference::path)
            .toList());
  }

  static String gap(Row row) {
    return CompareMessages.alike(row.yourNumber());
  }

  /** What a screen reader says of a row; empty for lines that are in both. */
  static String spoken(Row row) {
    return switch (row.kind()) {
      case SAME, GAP -> "";
      case CHANGED -> "changed";
      case YOURS -> "only yours";
      case THEIRS -> "only theirs";
    };
  }

  static String number(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }
}
