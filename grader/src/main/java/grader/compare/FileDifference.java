package grader.compare;

import com.fasterxml.jackson.annotation.JsonValue;
import grader.compare.DiffRow.Kind;
import java.util.List;
import java.util.Locale;

/**
 * One file on both sides.
 *
 * @param path below the source root, with slashes
 * @param state on which side it is, and whether it is the same
 * @param rows what differs; none when it is the same on both sides
 */
public record FileDifference(String path, State state, List<DiffRow> rows) {
  /** Copies the rows. */
  public FileDifference {
    rows = List.copyOf(rows);
  }

  /** Where a file is, what is worth reading first first. */
  public enum State {
    /** On both sides, and not the same. */
    DIFFERENT,
    /** Only the learner has it. */
    YOURS,
    /** Only the correct solution has it. */
    THEIRS,
    /** On both sides, and the same. */
    SAME;

    /** In lower case, as a machine reads it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many lines only the learner has. */
  public long yours() {
    return count(Kind.YOURS);
  }

  /** How many lines only the correct solution has. */
  public long theirs() {
    return count(Kind.THEIRS);
  }

  private long count(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind || row.kind() == Kind.CHANGED).count();
  }
}
