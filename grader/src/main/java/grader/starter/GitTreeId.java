package grader.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/**
 * The id that git gives to the Java files of a folder, told without git: {@code git rev-parse
 * HEAD:katas/booking/src/main/java}. Line ends of Windows count as those of git, and files of other
 * kinds, which editors leave behind, do not count.
 */
final class GitTreeId {
  private static final ObjectInserter.Formatter GIT = new ObjectInserter.Formatter();

  private GitTreeId() {}

  /** The id; costs a read of every file. */
  static String of(Path folder) {
    try {
      return tree(folder).format().name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Content(TreeFormatter entries, int count) {
    ObjectId format() {
      return entries.computeId(GIT);
    }
  }

  private record Entry(String name, FileMode mode, ObjectId id) {
    /** Git sorts a folder as if its name ended in a slash. */
    String order() {
      return mode == FileMode.TREE ? name + "/" : name;
    }
  }

  private static Content tree(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path child : children(folder)) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child)) {
        Content inside = tree(child);
        if (inside.count > 0) {
          entries.add(new Entry(name, FileMode.TREE, inside.format()));
        }
      } else if (name.endsWith(".java")) {
        ObjectId id = GIT.idFor(Constants.OBJ_BLOB, withUnixLineEnds(Files.readAllBytes(child)));
        entries.add(new Entry(name, FileMode.REGULAR_FILE, id));
      }
    }
    entries.sort(Comparator.comparing(Entry::order));
    TreeFormatter formatter = new TreeFormatter();
    entries.forEach(entry -> formatter.append(entry.name, entry.mode, entry.id));
    return new Content(formatter, entries.size());
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  private static byte[] withUnixLineEnds(byte[] text) {
    byte[] kept = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      boolean carriageReturn = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (!carriageReturn) {
        kept[length++] = text[i];
      }
    }
    return java.util.Arrays.copyOf(kept, length);
  }
}
