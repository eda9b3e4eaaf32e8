package grader.compile;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler: sources in, class files out, errors as values. One of these compiles as often
 * as asked and keeps what it has opened, which makes the second time cheap. Not for use by many
 * threads.
 */
final class Javac implements AutoCloseable {
  private static final int LANGUAGE = 17;
  private static final List<String> OPTIONS = options();

  private final StandardJavaFileManager files;
  private final TrackingFileManager output;

  /** Opens the class path; classes go to the folder. */
  Javac(List<Path> classPath, Path output) throws IOException {
    files =
        ToolProvider.getSystemJavaCompiler()
            .getStandardFileManager(unread -> {}, Locale.ENGLISH, StandardCharsets.UTF_8);
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
    this.output = new TrackingFileManager(files);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** An error at a place; {@code path} is empty when it has none. */
  record Problem(String path, long line, String code, String words) {}

  /** A source in memory. */
  static final class Text extends SimpleJavaFileObject {
    private final String place;
    private final String path;
    private final String content;

    /** A source at a place below the source root, shown under its path. */
    Text(String place, String path, String content) {
      super(uri(place), Kind.SOURCE);
      this.place = place;
      this.path = path;
      this.content = content;
    }

    String place() {
      return place;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }

    private static URI uri(String place) {
      try {
        return new URI("text", null, "/" + place, null);
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  /** Compiles sources in memory; no problems means success. */
  static List<Problem> compile(List<Text> sources, List<Path> classPath, Path output) {
    try (Javac javac = new Javac(classPath, output)) {
      return javac.compile(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles files; no problems means success. */
  static List<Problem> compileFiles(List<Path> sources, List<Path> classPath, Path output) {
    try (Javac javac = new Javac(classPath, output)) {
      return javac.run(javac.files.getJavaFileObjectsFromPaths(sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the JDK of the language level itself {@code --release} changes nothing but the time. */
  private static List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-g", "-nowarn", "-implicit:none", "-Xmaxerrs", "200"));
    if (Runtime.version().feature() != LANGUAGE) {
      options.addAll(List.of("--release", Integer.toString(LANGUAGE)));
    }
    return List.copyOf(options);
  }

  /**
   * Compiles sources in memory; no problems means success.
   *
   * @throws UncheckedIOException when the machine fails, not the sources
   */
  List<Problem> compile(List<Text> sources) {
    return run(sources);
  }

  /** The class files that the last compilation wrote, by the place of their source. */
  Map<String, List<Path>> written() {
    return output.written();
  }

  private List<Problem> run(Iterable<? extends JavaFileObject> sources) {
    List<Problem> problems = new ArrayList<>();
    output.forget();
    try {
      JavacTask task =
          (JavacTask)
              ToolProvider.getSystemJavaCompiler()
                  .getTask(
                      Writer.nullWriter(),
                      output,
                      found -> add(problems, found),
                      OPTIONS,
                      null,
                      sources);
      task.addTaskListener(new ConstantSizeLimit());
      boolean success = task.call();
      for (Problem problem : problems) {
        failIfNotTheSources(problem);
      }
      if (!success && problems.isEmpty()) {
        problems.add(new Problem("", 0, "", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      problems.add(0, new Problem("", 0, "", ""));
    }
    return problems;
  }

  /**
   * A class that cannot be written is the machine's failure, unless its name is the reason.
   *
   * @throws IOException when the sources are not to blame
   */
  private static void failIfNotTheSources(Problem problem) throws IOException {
    if (problem.code().equals("compiler.err.class.cant.write")
        && !problem.words().contains("File name too long")) {
      throw new IOException(problem.words());
    }
  }

  private static void add(List<Problem> problems, Diagnostic<? extends JavaFileObject> found) {
    if (found.getKind() != Diagnostic.Kind.ERROR) {
      return;
    }
    JavaFileObject source = found.getSource();
    String path = source instanceof Text text ? text.path : source == null ? "" : source.getName();
    problems.add(
        new Problem(
            path, found.getLineNumber(), found.getCode(), found.getMessage(Locale.ENGLISH)));
  }
}
