package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads a contract and a test ahead of a submission that they need. */
final class WorkerClassLoaderTest {
  @TempDir private Path folder;

  private Path given;
  private Path submitted;

  @BeforeEach
  void compile() throws IOException {
    given = folder.resolve("given");
    submitted = folder.resolve("submitted");
    compile(submitted, "Started", "public class Started { public int x() { return 1; } }");
    compile(given, "Named", "class Named { public String toString() { return \"given\"; } }");
    compile(
        given,
        "Fake",
        """
        public class Fake extends Started {
          static { System.setProperty("late-loader", "initialized"); }
          public String toString() { return new Named().toString() + x(); }
        }
        """);
    compile(submitted, "Named", "class Named { public String toString() { return \"mine\"; } }");
  }

  @Test
  void a_given_class_waits_for_the_superclass_that_is_submitted() throws Exception {
    WorkerClassLoader loader = loader();
    loader.loadAhead();
    loader.add(List.of(submitted.toString()));

    Class<?> fake = loader.loadClass("shared.Fake");

    assertThat(fake.getDeclaredConstructor().newInstance()).hasToString("given1");
    assertThat(fake.getSuperclass().getClassLoader()).isSameAs(loader);
  }

  @Test
  void nothing_is_initialized_ahead() {
    System.clearProperty("late-loader");
    WorkerClassLoader loader = loader();
    loader.add(List.of(submitted.toString()));

    loader.loadAhead();

    assertThat(System.getProperty("late-loader")).isNull();
  }

  @Test
  void given_classes_are_in_memory_before_the_submission_comes() throws Exception {
    WorkerClassLoader loader = loader();
    loader.loadAhead();
    Files.delete(given.resolve("shared/Named.class"));

    assertThatCode(() -> loader.loadClass("shared.Named")).doesNotThrowAnyException();
  }

  private WorkerClassLoader loader() {
    return new WorkerClassLoader(List.of(given.toString()), getClass().getClassLoader());
  }

  private void compile(Path target, String name, String body) throws IOException {
    Path source = folder.resolve(name + ".java");
    Files.writeString(source, "package shared; " + body);
    Files.createDirectories(target);
    String path = given + java.io.File.pathSeparator + submitted;
    int code =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
            .run(null, null, null, "-d", target.toString(), "-cp", path, source.toString());
    assertThat(code).isZero();
  }
}
