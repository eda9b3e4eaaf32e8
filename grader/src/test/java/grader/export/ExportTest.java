package grader.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ListBranchCommand.ListMode;
import org.eclipse.jgit.lib.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports this repository, clones what comes out, and looks at every file of it. */
class ExportTest {
  private static final Course COURSE = Course.around(Path.of("").toAbsolutePath()).orElseThrow();

  @TempDir Path folder;

  @Test
  void the_katas_are_there_in_one_commit_and_no_trace_of_solutions_or_exams() throws Exception {
    Path clone = exportAndClone(false, Export.KATAS);

    try (Git git = Git.open(clone.toFile())) {
      assertThat(git.log().call()).hasSize(1);
      assertThat(git.branchList().setListMode(ListMode.REMOTE).call())
          .extracting(Ref::getName)
          .containsExactly("refs/remotes/origin/main");
      assertThat(git.status().call().isClean()).isTrue();
    }
    Map<String, String> files = files(clone);
    assertThat(files.keySet())
        .noneMatch(name -> name.contains("solutions") || name.contains("grader"))
        .noneMatch(name -> name.contains("target/"))
        .contains("pom.xml", "README.md", "LICENSE", ".gitignore", "katas/README.md");
    for (Kata kata : COURSE.katas()) {
      assertThat(files.keySet()).contains("katas/" + kata.id() + "/pom.xml");
      assertThat(files).doesNotContainValue(read(kata.solution().resolve("NOTES.md")));
    }
    assertThat(files.values())
        .noneMatch(text -> text.contains("package exam."))
        .doesNotContainAnyElementsOf(filled());
  }

  @Test
  void the_branch_of_solutions_fills_the_starters_in_place() throws Exception {
    Path clone = exportAndClone(true, Export.SOLUTIONS);

    try (Git git = Git.open(clone.toFile())) {
      assertThat(git.log().call()).hasSize(2);
    }
    for (Kata kata : COURSE.katas()) {
      Path place = clone.resolve("katas").resolve(kata.id());
      assertThat(files(place.resolve("src/main")))
          .isEqualTo(files(kata.solution().resolve("src/main")));
      assertThat(files(place.resolve("src/api")))
          .isEqualTo(files(kata.folder().resolve("src/api")));
      assertThat(place.resolve("NOTES.md")).exists();
    }
    assertThat(files(clone).values()).noneMatch(text -> text.contains("package exam."));
  }

  @Test
  void the_same_course_gives_the_same_commits() throws Exception {
    assertThat(commit(exportAndClone(true, Export.SOLUTIONS)))
        .isEqualTo(commit(exportAndClone(true, Export.SOLUTIONS)));
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Export.toFolder(ExportScope.all(COURSE, false), folder))
        .withMessage(StorageMessages.notEmpty(folder));
    assertThat(mine).hasContent("mine");
  }

  @Test
  void a_zip_holds_a_repository_of_one_kata_that_goes_on() throws Exception {
    Path zip = folder.resolve("for ann.zip");
    Kata booking = COURSE.kata("booking").orElseThrow();

    Export.toZip(ExportScope.of(COURSE, booking, false), zip);

    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    unpack(zip, unpacked);
    Path repository = unpacked.resolve("for ann");
    assertThat(files(repository).keySet())
        .contains("README.md", "pom.xml", "katas/pom.xml", "katas/booking/.mvn/maven.config")
        .noneMatch(name -> name.matches("katas/(chat|scoreboard|README.md|plan.csv).*"));
    try (Git git = Git.open(repository.toFile())) {
      assertThat(git.status().call().isClean()).isTrue();
      assertThat(git.log().call()).hasSize(1);
    }
    assertThat(Files.list(folder)).hasSize(2);
  }

  @Test
  void a_zip_that_exists_is_left_alone() throws IOException {
    Path zip = Files.writeString(folder.resolve("mine.zip"), "mine");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Export.toZip(ExportScope.all(COURSE, false), zip))
        .withMessage(StorageMessages.exists(zip));
    assertThat(zip).hasContent("mine");
  }

  private static void unpack(Path zip, Path to) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      MiniCourse.copyTree(inside.getPath("/"), to);
    }
  }

  /** Sources of the reference solutions that are not, to the letter, what the starter has too. */
  private static List<String> filled() {
    return COURSE.katas().stream()
        .flatMap(
            kata -> {
              Map<String, String> starter = files(kata.folder().resolve("src/main"));
              return files(kata.solution().resolve("src/main")).entrySet().stream()
                  .filter(it -> !it.getValue().equals(starter.get(it.getKey())));
            })
        .map(Map.Entry::getValue)
        .toList();
  }

  private Path exportAndClone(boolean solutions, String branch) throws Exception {
    Path exported = Files.createTempDirectory(folder, "export");
    Path clone = Files.createTempDirectory(folder, "clone");
    Export.toFolder(ExportScope.all(COURSE, solutions), exported);
    Git.cloneRepository()
        .setURI(exported.toUri().toString())
        .setDirectory(clone.toFile())
        .setBranch(branch)
        .call()
        .close();
    return clone;
  }

  private static String commit(Path clone) throws IOException {
    try (Git git = Git.open(clone.toFile())) {
      return git.getRepository().resolve("HEAD").getName();
    }
  }

  /** All files by their name, but those of git. */
  private static Map<String, String> files(Path root) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !root.relativize(file).startsWith(".git"))
          .forEach(file -> files.put(root.relativize(file).toString(), read(file)));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
