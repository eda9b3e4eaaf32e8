package grader.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build is made again for, and what not. */
class UpToDateCheckTest {
  @TempDir private Path root;
  private FakeCheckout checkout;

  @BeforeEach
  void a_checkout_that_is_built() throws IOException {
    checkout = FakeCheckout.in(root);
  }

  @Test
  void nothing_is_built_again_that_is_newer_than_its_sources() throws IOException {
    checkout.source("katas/booking/src/main/java/Mine.java");
    checkout.source("grader/exams/booking/exam.properties");
    checkout.source("grader/src/test/java/T.java");
    Files.setLastModifiedTime(root.resolve("grader/src"), FileTime.from(Instant.now()));

    assertThat(UpToDateCheck.ofGrader(root)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "grader/pom.xml",
        "grader/src/main/java/A.java",
        "grader/src/main/java",
        "katas/building-blocks/pom.xml",
        "katas/building-blocks/src/main/java/B.java"
      })
  void a_newer_source_is_built_and_so_is_a_folder_that_lost_one(String name) throws IOException {
    checkout.touch(name);

    assertThat(UpToDateCheck.ofGrader(root)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"katas/test-kit/pom.xml", "katas/test-kit/src/main/java/K.java"})
  void a_folder_that_was_not_there_counts_from_when_it_is(String name) throws IOException {
    assertThat(UpToDateCheck.ofGrader(root)).isFalse();

    checkout.source(name);

    assertThat(UpToDateCheck.ofGrader(root)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grader.jar", "lib"})
  void what_is_missing_is_built(String name) throws IOException {
    Files.delete(root.resolve("grader/target").resolve(name));

    assertThat(UpToDateCheck.ofGrader(root)).isTrue();
  }

  @Test
  void engines_are_built_from_their_own_sources() throws IOException {
    assertThat(UpToDateCheck.ofEngines(root)).isTrue();

    Files.createDirectories(root.resolve("grader/engines/target/client"));
    checkout.source("grader/engines/target/engines.jar");
    assertThat(UpToDateCheck.ofEngines(root)).isFalse();

    Path source = checkout.source("grader/engines/src/main/java/E.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(UpToDateCheck.ofEngines(root)).isTrue();
  }
}
