package grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Java files of a submission by relative path, read under limits: at most 500 files, 1 MiB a
 * file, 10 MiB in all. A limit that is passed stops the reading, so a zip bomb costs no more than
 * an honest submission.
 */
final class SubmittedFiles {
  static final int MAX_FILES = 500;
  static final int MAX_FILE_BYTES = 1 << 20;
  static final int MAX_ALL_BYTES = 10 << 20;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> links = new ArrayList<>();
  private final boolean lenient;
  private final Map<String, byte[]> given = new TreeMap<>();
  private int bytes;
  private int givenBytes;

  /** No files yet. */
  SubmittedFiles() {
    this(false);
  }

  private SubmittedFiles(boolean lenient) {
    this.lenient = lenient;
  }

  /** No files yet, of which no text is refused: they are only looked at. */
  static SubmittedFiles toLookAt() {
    return new SubmittedFiles(true);
  }

  /** The Java files of these, which the course itself holds; no limit is kept. */
  static SubmittedFiles of(Map<String, byte[]> files) {
    SubmittedFiles taken = new SubmittedFiles();
    files.forEach(
        (path, content) -> {
          if (path.endsWith(".java")) {
            taken.files.put(path, content);
          }
        });
    return taken;
  }

  /** Reads one file to its end, or refuses it. */
  void add(String path, InputStream content) throws IOException {
    if (files.size() == MAX_FILES) {
      throw refused(IntakeMessages.tooManyFiles(MAX_FILES));
    }
    byte[] read = content.readNBytes(MAX_FILE_BYTES + 1);
    if (read.length > MAX_FILE_BYTES) {
      throw refused(IntakeMessages.fileTooLarge(path, MAX_FILE_BYTES >> 10));
    }
    bytes += read.length;
    if (bytes > MAX_ALL_BYTES) {
      throw refused(IntakeMessages.allTooLarge(MAX_ALL_BYTES >> 20));
    }
    if (files.put(path, read) != null) {
      throw refused(IntakeMessages.duplicate(path, path, path));
    }
  }

  /**
   * Reads a given file for a comparison. It counts for nothing, and of too many some are missing.
   */
  void addGiven(String path, InputStream content) throws IOException {
    if (given.size() < MAX_FILES && givenBytes < MAX_ALL_BYTES) {
      byte[] read = content.readNBytes(MAX_FILE_BYTES);
      givenBytes += read.length;
      given.put(path, read);
    }
  }

  void addLink(String path) {
    links.add(path);
  }

  void addAll(SubmittedFiles layer) {
    files.putAll(layer.files);
    links.addAll(layer.links);
  }

  /** The same files, each path with a prefix. */
  SubmittedFiles below(String prefix) {
    SubmittedFiles moved = new SubmittedFiles();
    files.forEach((path, content) -> moved.files.put(prefix + path, content));
    links.forEach(path -> moved.links.add(prefix + path));
    return moved;
  }

  /** The learner's own files and the given ones, each where a selection says that it belongs. */
  SubmittedFiles sorted(SourceSelection selection) {
    SubmittedFiles sorted = new SubmittedFiles(lenient);
    sorted.links.addAll(links);
    files.forEach(
        (path, content) -> {
          switch (selection.of(path)) {
            case MAIN -> sorted.files.put(path, content);
            case CONTRACT, TEST -> sorted.given.put(path, content);
            case GIVEN, OUTSIDE -> {}
          }
        });
    return sorted;
  }

  void remove(String path) {
    files.remove(path);
  }

  /** All paths in order. */
  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** Links that were not followed. */
  List<String> links() {
    return links;
  }

  /** Given files that are there to be compared, in order. */
  List<String> given() {
    return List.copyOf(given.keySet());
  }

  /** The content of a file as text; refuses an encoding that cannot be told. */
  SourceText text(String path) {
    byte[] content = files.get(path);
    Optional<SourceText> text = SourceText.of(content);
    if (text.isEmpty() && !lenient) {
      throw refused(IntakeMessages.encodingNeeded(path));
    }
    return text.orElseGet(() -> SourceText.lenient(content));
  }

  /** The content of a given file as text, with a replacement for what is not UTF-8. */
  String givenText(String path) {
    byte[] content = given.get(path);
    return SourceText.of(content).orElseGet(() -> SourceText.lenient(content)).text();
  }

  private static Rejection refused(String problem) {
    return Rejection.ofPackaging(problem);
  }
}
