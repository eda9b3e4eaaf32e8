package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import grader.sandbox.SandboxRequirement;
import grader.sandbox.SandboxSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of loaded classes is for speed only: without it a run says the same. */
final class ClassDataArchiveTest {
  private static final String BODY =
      """
      @Test void a() {}
      @Test void b() { assertThat(1 + 1).as("sum").isEqualTo(3); }
      """;

  @TempDir private Path folder;
  private RunOutcome expected;
  private WorkerLibraries home;

  @BeforeEach
  void copyTheHome() throws IOException {
    expected = TestSnippets.run(folder.resolve("classes"), LIMITS, BODY, "a", "b");
    WorkerLibraries original = WorkerLibraries.prepare();
    Path copy = RunFolder.open(Files.createDirectory(folder.resolve("home")));
    RunFolder.open(folder);
    for (Path jar : original.jars()) {
      RunFolder.open(Files.copy(jar, copy.resolve(jar.getFileName())));
    }
    List<Path> jars = original.jars().stream().map(jar -> copy.resolve(jar.getFileName())).toList();
    home = new WorkerLibraries(copy, jars, copy.resolve("classes.jsa"));
  }

  @Test
  void a_run_without_an_archive_says_the_same() throws Exception {
    assertThat(home.archive()).doesNotExist();

    assertSame(run());
  }

  @Test
  void a_sound_archive_is_kept() throws Exception {
    ClassDataArchive.ensure(home);
    Object made = Files.getAttribute(home.archive(), "lastModifiedTime");
    Files.delete(home.jars().get(0)); // what is needed to make another

    ClassDataArchive.ensure(home);

    assertThat(Files.getAttribute(home.archive(), "lastModifiedTime")).isEqualTo(made);
  }

  @Test
  void an_archive_of_nonsense_is_made_anew() throws Exception {
    ClassDataArchive.ensure(home);
    byte[] nonsense = new byte[100_000];
    Arrays.fill(nonsense, (byte) 7);

    replaceArchive(nonsense);

    ClassDataArchive.ensure(home);
    assertSame(run());
    assertThat(home.archive()).binaryContent().hasSizeGreaterThan(nonsense.length);
  }

  @Test
  void half_an_archive_is_made_anew() throws Exception {
    ClassDataArchive.ensure(home);
    byte[] whole = Files.readAllBytes(home.archive());
    replaceArchive(Arrays.copyOf(whole, whole.length / 2));

    ClassDataArchive.ensure(home);

    assertSame(run());
  }

  @Test
  void a_damaged_archive_that_cannot_be_made_anew_is_not_used() throws Exception {
    ClassDataArchive.ensure(home);
    byte[] whole = Files.readAllBytes(home.archive());
    replaceArchive(Arrays.copyOf(whole, whole.length / 2));
    WorkerLibraries noJars = new WorkerLibraries(home.folder(), List.of(), home.archive());

    ClassDataArchive.ensure(noJars);

    assertThat(home.archive()).doesNotExist();
    assertSame(run());
  }

  private void replaceArchive(byte[] content) throws IOException {
    Files.delete(home.archive());
    RunFolder.open(Files.write(home.archive(), content));
  }

  private RunOutcome run() throws Exception {
    RunRequest request = TestSnippets.request(folder.resolve("classes"), LIMITS, "a", "b");
    try (WorkerProcess worker =
        new WorkerProcess(
            home,
            SandboxSelector.find(SandboxRequirement.STRONGEST),
            request.given(),
            LIMITS,
            JvmCommandLine::worker)) {
      return new WorkerSession(worker, request).toEnd();
    }
  }

  private void assertSame(RunOutcome outcome) {
    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(TestSnippets.statuses(outcome)).isEqualTo("PASSED FAILED");
    assertThat(TestSnippets.statuses(outcome)).isEqualTo(TestSnippets.statuses(expected));
    assertThat(TestSnippets.failure(outcome, 1).message())
        .isEqualTo(TestSnippets.failure(expected, 1).message());
    assertThat(outcome.output()).isEqualTo(expected.output());
  }
}
