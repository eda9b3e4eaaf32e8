package grader.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.patch.HunkHeader;

/** Reads the lines of one hunk, which JGit has counted. For one use. */
final class HunkReader {
  private final HunkHeader header;
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  HunkReader(HunkHeader header) {
    this.header = header;
  }

  Hunk read(int number) {
    byte[] bytes =
        Arrays.copyOfRange(header.getBuffer(), header.getStartOffset(), header.getEndOffset());
    List<String> lines = Lines.of(bytes);
    char last = ' ';
    for (String line : lines.subList(1, lines.size())) {
      char kind = line.charAt(0);
      if (kind == '\\') {
        withoutEnd(last);
      } else {
        add(kind, line);
        last = kind;
      }
    }
    int line = header.getOldImage().getStartLine();
    return new Hunk(number, line, before, after, String.join("", lines));
  }

  private void add(char kind, String line) {
    switch (kind) {
      case '-' -> before.add(line.substring(1));
      case '+' -> after.add(line.substring(1));
      default -> {
        // Editors strip the blank that stands before an empty line.
        String same = kind == ' ' ? line.substring(1) : line;
        before.add(same);
        after.add(same);
      }
    }
  }

  /** The line that was read last is the end of its file and has no end of its own. */
  private void withoutEnd(char last) {
    if (last != '+') {
      cut(before);
    }
    if (last != '-') {
      cut(after);
    }
  }

  private static void cut(List<String> lines) {
    if (!lines.isEmpty()) {
      int end = lines.size() - 1;
      lines.set(end, lines.get(end).replaceFirst("\\n$", ""));
    }
  }
}
