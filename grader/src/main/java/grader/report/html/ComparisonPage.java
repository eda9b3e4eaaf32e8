package grader.report.html;

import grader.compare.CompareMessages;
import grader.compare.Comparison;
import grader.compare.DiffRow;
import grader.compare.FileDifference;
import grader.compare.FileDifference.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the page of a comparison shows, worked out so that the template only lays it out. */
final class ComparisonPage {
  private final List<Comparison> comparisons;
  private final Sides sides;

  ComparisonPage(List<Comparison> comparisons, Sides sides) {
    this.comparisons = comparisons;
    this.sides = sides;
  }

  /** How the two sides are called, by who reads the page. */
  enum Sides {
    LEARNER("Yours", "Theirs"),
    INTERVIEWER("Candidate", "Reference");

    private final String left;
    private final String right;

    Sides(String left, String right) {
      this.left = left;
      this.right = right;
    }

    /** The heading of the learner's column. */
    String left() {
      return left;
    }

    /** The heading of the other column. */
    String right() {
      return right;
    }

    /** What a screen reader says of a row; empty for lines that are in both. */
    String spoken(DiffRow row) {
      return switch (row.kind()) {
        case SAME, GAP -> "";
        case CHANGED -> "changed";
        case YOURS -> "only " + left.toLowerCase(Locale.ROOT);
        case THEIRS -> "only " + right.toLowerCase(Locale.ROOT);
      };
    }
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

  Sides sides() {
    return sides;
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
        String heading =
            sides == Sides.LEARNER
                ? CompareMessages.heading(file, comparison.with())
                : CompareMessages.headingOfCandidate(file);
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

  static String gap(DiffRow row) {
    return CompareMessages.equalLines(row.yourNumber());
  }

  static String number(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }
}
