package grader.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import grader.compare.DiffRow.Kind;
import grader.text.SafeText;
import java.util.ArrayList;
import java.util.List;

/** Lines up two texts: what differs, with some lines around it. */
final class SideBySideDiff {
  private static final int AROUND = 3;
  private static final int MAX_LENGTH = 1_000;
  private static final int DEEPEST = 80;

  private final List<String> yours;
  private final List<String> theirs;
  private final List<DiffRow> rows = new ArrayList<>();

  private SideBySideDiff(List<String> yours, List<String> theirs) {
    this.yours = yours;
    this.theirs = theirs;
  }

  /** All rows that matter; none when the texts are equal. */
  static List<DiffRow> of(List<String> yours, List<String> theirs) {
    return new SideBySideDiff(yours, theirs).build();
  }

  private List<DiffRow> build() {
    List<AbstractDelta<String>> deltas = DiffUtils.diff(yours, theirs).getDeltas();
    int next = 0;
    for (AbstractDelta<String> delta : deltas) {
      int begin = delta.getSource().getPosition();
      same(next, begin, delta.getTarget().getPosition() - begin, AROUND);
      changed(delta);
      next = begin + delta.getSource().size();
    }
    if (!deltas.isEmpty()) {
      same(next, yours.size(), theirs.size() - yours.size(), 0);
    }
    return List.copyOf(rows);
  }

  /**
   * Lines that are equal, those in the middle left out.
   *
   * @param shift what leads from the learner's place to the other one
   * @param tail how many of them to show at their end
   */
  private void same(int from, int to, int shift, int tail) {
    int head = rows.isEmpty() ? 0 : AROUND;
    if (to - from <= head + tail + 1) {
      sameRows(from, to, shift);
      return;
    }
    sameRows(from, from + head, shift);
    rows.add(DiffRow.gap(to - from - head - tail));
    sameRows(to - tail, to, shift);
  }

  private void sameRows(int from, int to, int shift) {
    for (int i = from; i < to; i++) {
      rows.add(
          new DiffRow(Kind.SAME, i + 1, safe(yours.get(i)), i + shift + 1, safe(yours.get(i))));
    }
  }

  private void changed(AbstractDelta<String> delta) {
    int mine = delta.getSource().getPosition();
    int other = delta.getTarget().getPosition();
    List<String> left = delta.getSource().getLines();
    List<String> right = delta.getTarget().getLines();
    Kind both = delta.getType() == DeltaType.CHANGE ? Kind.CHANGED : Kind.SAME;
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      boolean hasLeft = i < left.size();
      boolean hasRight = i < right.size();
      Kind kind = hasLeft ? (hasRight ? both : Kind.YOURS) : Kind.THEIRS;
      rows.add(
          new DiffRow(
              kind,
              hasLeft ? mine + i + 1 : 0,
              hasLeft ? safe(left.get(i)) : "",
              hasRight ? other + i + 1 : 0,
              hasRight ? safe(right.get(i)) : ""));
    }
  }

  private static String safe(String line) {
    String spaced = line.replace("\t", "    ");
    int indent = spaced.length() - spaced.stripLeading().length();
    return " ".repeat(Math.min(indent, DEEPEST)) + SafeText.line(spaced, MAX_LENGTH);
  }
}
