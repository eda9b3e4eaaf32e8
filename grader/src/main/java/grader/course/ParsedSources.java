package grader.course;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources of tests, parsed and no more: nothing of them is loaded into the grader. */
final class ParsedSources {
  private ParsedSources() {}

  /** Parses files; what does not parse is left to the compiler. */
  static void forEach(List<Path> files, Consumer<CompilationUnitTree> reader) {
    if (files.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    // Without a listener of its own the manager prints lines that are not UTF-8 to standard error.
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problem -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      task.parse().forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package of a source with a dot behind it; empty when it has none. */
  static String prefix(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
  }

  /** The top-level types of files by name, each with its file. */
  static Map<String, Path> types(List<Path> files) {
    Map<String, Path> types = new TreeMap<>();
    forEach(
        files,
        unit -> {
          Path file = Path.of(unit.getSourceFile().toUri());
          for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree clazz) {
              types.put(prefix(unit) + clazz.getSimpleName(), file);
            }
          }
        });
    return types;
  }
}
