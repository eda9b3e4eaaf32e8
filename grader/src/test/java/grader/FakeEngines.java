package grader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A built module of engines that does what a test says, and has no engine in it. */
public final class FakeEngines {
  private FakeEngines() {}

  /**
   * Puts the module into a course.
   *
   * @param main statements of the main method of its process
   */
  public static void build(Path course, String main) throws IOException {
    Path target = Files.createDirectories(course.resolve("grader/engines/target"));
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(target.resolve("client"));
    Path source = Files.createDirectories(target.resolve("source")).resolve("EngineHost.java");
    String text =
        "package grader.engineadapters; public class EngineHost {"
            + " public static void main(String[] wanted) throws Exception {"
            + main
            + "} }";
    Files.writeString(source, text);
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int code =
        compiler.run(
            null, null, null, "--release", "17", "-d", target.toString(), source.toString());
    if (code != 0) {
      throw new AssertionError("does not compile: " + text);
    }
    pack(target, List.of("grader/engineadapters/EngineHost.class"));
  }

  private static void pack(Path target, List<String> names) throws IOException {
    try (OutputStream file = Files.newOutputStream(target.resolve("engines.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      for (String name : names) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(Files.readAllBytes(target.resolve(name)));
      }
    }
  }
}
