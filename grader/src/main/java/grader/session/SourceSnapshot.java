package grader.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Java files below a folder at one moment, by their path in it, its names parted by slashes.
 *
 * @param texts content by path; a byte is a letter here, whatever it means
 */
record SourceSnapshot(Map<String, String> texts) {
  /** What stands there now; a file that goes away meanwhile is not there. */
  static SourceSnapshot of(Path root) {
    Map<String, String> texts = new TreeMap<>();
    String separator = root.getFileSystem().getSeparator();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file -> {
                String name = root.relativize(file).toString().replace(separator, "/");
                read(file, name, texts);
              });
    } catch (IOException | UncheckedIOException e) {
      // A folder went away while it was read, which is an event of its own.
    }
    return new SourceSnapshot(texts);
  }

  private static void read(Path file, String name, Map<String, String> texts) {
    try {
      byte[] content = Files.readAllBytes(file);
      texts.put(name, new String(content, java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // Gone, or a folder of that name.
    }
  }

  /** Paths whose content is another, that came, or that went, in order. */
  List<String> changedSince(SourceSnapshot before) {
    TreeSet<String> all = new TreeSet<>(texts.keySet());
    all.addAll(before.texts.keySet());
    return all.stream().filter(name -> !same(name, before)).toList();
  }

  private boolean same(String name, SourceSnapshot other) {
    String text = texts.get(name);
    return text != null && text.equals(other.texts.get(name));
  }

  /**
   * Whether a file that had content is empty or gone: an editor may be about to write it, having
   * emptied it first or moved it away.
   */
  boolean mayBeUnfinished(SourceSnapshot before) {
    return before.texts.entrySet().stream()
        .anyMatch(
            file -> !file.getValue().isEmpty() && texts.getOrDefault(file.getKey(), "").isEmpty());
  }
}
