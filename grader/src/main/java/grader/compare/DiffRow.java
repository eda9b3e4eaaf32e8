package grader.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Two lines beside each other, made safe for terminals and pages.
 *
 * @param yours the learner's line; empty when there is none
 * @param yourNumber its number from 1; 0 when there is none. Of a gap, how many lines it hides
 * @param theirs the line of the correct solution; empty when there is none
 * @param theirNumber its number from 1; 0 when there is none
 */
public record DiffRow(Kind kind, int yourNumber, String yours, int theirNumber, String theirs) {
  /** What a row says, with a mark that needs no colour. */
  public enum Kind {
    /** The line is in both. */
    SAME(" "),
    /** One line in place of the other. */
    CHANGED("|"),
    /** Only the learner has it. */
    YOURS("<"),
    /** Only the correct solution has it. */
    THEIRS(">"),
    /** Lines that are in both and not shown. */
    GAP(":");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }

    /** One character. */
    public String mark() {
      return mark;
    }

    /** In lower case, as a machine reads it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static DiffRow gap(int lines) {
    return new DiffRow(Kind.GAP, lines, "", 0, "");
  }
}
