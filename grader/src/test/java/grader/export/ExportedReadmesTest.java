package grader.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.course.Course;
import grader.course.Kata;
import grader.storage.FileTrees;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the Markdown of what is exported to its word, in all three forms: the katas, the katas with
 * the branch of solutions, and one kata. Every path that it names is there, and every command that
 * it tells to type does what a newcomer expects.
 */
class ExportedReadmesTest {
  private static final Course COURSE = Course.around(Path.of("").toAbsolutePath()).orElseThrow();

  /** The kata on which the commands are run; the briefs of all katas name the same ones. */
  private static final String TRIED = "booking";

  @TempDir Path folder;

  @Test
  void the_katas_alone_name_only_what_is_there() throws Exception {
    Path katas = written(ExportScope.all(COURSE, false), false);

    namesOnlyWhatIsThere(katas);
    assertThat(texts(katas)).noneMatch(text -> text.contains("`solutions`"));
  }

  @Test
  void the_katas_with_solutions_name_only_what_is_there_on_both_branches() throws Exception {
    ExportScope all = ExportScope.all(COURSE, true);

    namesOnlyWhatIsThere(written(all, false));
    namesOnlyWhatIsThere(written(all, true));
  }

  @Test
  void every_single_kata_names_only_what_is_there_and_no_other_kata() throws Exception {
    for (Kata kata : COURSE.katas()) {
      Path one = written(ExportScope.of(COURSE, kata, false), false);

      namesOnlyWhatIsThere(one);
      assertThat(Files.readString(one.resolve("README.md"))).contains(kata.title());
      List<String> others =
          COURSE.katas().stream().map(Kata::id).filter(id -> !id.equals(kata.id())).toList();
      for (Path file : files(one)) {
        assertThat(one.relativize(file).toString()).doesNotContain(others);
      }
      assertThat(Files.readString(one.resolve("katas/pom.xml")))
          .doesNotContain(others.stream().map(id -> "<module>" + id).toList());
    }
  }

  @Test
  void the_commands_of_a_single_kata_run() throws Exception {
    Path one = export(ExportScope.of(COURSE, COURSE.kata(TRIED).orElseThrow(), false));

    assertThat(runCommands(one)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  @EnabledIfSystemProperty(named = "kata.thorough", matches = "true", disabledReason = "a minute")
  void the_commands_of_the_katas_run_and_the_branch_of_solutions_is_green() throws Exception {
    Path katas = export(ExportScope.all(COURSE, true));

    assertThat(runCommands(katas)).hasSizeGreaterThanOrEqualTo(4);
    checkOut(katas, Export.SOLUTIONS);
    assertThat(run("mvn -B -ntp -q test", katas)).isZero();
  }

  private void namesOnlyWhatIsThere(Path root) throws IOException {
    for (Path file : files(root)) {
      if (file.toString().endsWith(".md")) {
        String name = root.relativize(file).toString();
        String text = Files.readString(file);
        assertThat(text).as(name).doesNotContain("<!--", "grader/", "`kata ", "\nkata ");
        MarkdownClaims claims = MarkdownClaims.of(text);
        for (String path : claims.paths()) {
          assertThat(places(root, file, path)).as(name + " names " + path).anyMatch(Files::exists);
        }
        for (String command : claims.commands()) {
          assertThat(command).as(name).matches("(cd [\\w./-]+ && )?(mvn|git) .*|cd [\\w./-]+");
        }
      }
    }
  }

  /** Where a reader would look: beside the text, at the top, and in the folder of its kata. */
  private static List<Path> places(Path root, Path file, String path) {
    Path brief = root.resolve("katas").resolve(TRIED);
    List<Path> places = List.of(file.resolveSibling(path), root.resolve(path), brief.resolve(path));
    return path.startsWith("src/") ? places : places.subList(0, 2);
  }

  /** Runs each command of the texts that are not about one kata alone, and of one brief. */
  private Set<String> runCommands(Path root) throws Exception {
    Set<String> run = new LinkedHashSet<>();
    for (String text : List.of("README.md", "katas/README.md", "katas/" + TRIED + "/README.md")) {
      Path file = root.resolve(text);
      Path brief = root.resolve("katas").resolve(TRIED);
      if (Files.exists(file)) {
        boolean isTop = file.getParent().equals(root);
        for (String command : MarkdownClaims.of(Files.readString(file)).commands()) {
          Path from =
              isTop || command.startsWith("cd ") || command.startsWith("git ") ? root : brief;
          if (run.add(root.relativize(from) + "$ " + command)) {
            runs(command, from);
          }
        }
      }
    }
    return run;
  }

  private void runs(String command, Path from) throws Exception {
    int code = run(command, from);
    String said = Files.readString(log(), UTF_8);
    if (command.contains("mvn")) {
      assertThat(said).as(command).contains("not implemented yet").contains("Tests run: ");
      assertThat(code).as(command + "\n" + said).isEqualTo(1);
    } else {
      assertThat(code).as(command + "\n" + said).isZero();
      assertThat(said).as(command).isNotBlank();
    }
  }

  /** The exit code; what the command said is in the log. */
  private int run(String command, Path from) throws Exception {
    assumeTrue(hasProgram("mvn") && hasProgram("git"), "mvn and git are not on the path");
    return new ProcessBuilder("sh", "-c", command)
        .directory(from.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start()
        .waitFor();
  }

  private Path log() {
    return folder.resolve("log");
  }

  private static boolean hasProgram(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }

  private Path export(ExportScope content) throws IOException {
    Path exported = Files.createTempDirectory(folder, "export");
    Export.toFolder(content, exported);
    return exported;
  }

  /** The files of one branch, without a repository around them, which costs much more. */
  private Path written(ExportScope content, boolean solutions) throws IOException {
    Path to = Files.createTempDirectory(folder, "written");
    LearnerFiles files = new LearnerFiles(content);
    files.writeKatas(to);
    if (solutions) {
      for (Kata kata : content.katas()) {
        FileTrees.delete(to.resolve("katas").resolve(kata.id()).resolve("src/main"));
      }
      files.writeSolutions(to);
    }
    return to;
  }

  private static void checkOut(Path repository, String branch) throws Exception {
    try (Git git = Git.open(repository.toFile())) {
      git.checkout().setName(branch).call();
    }
  }

  private static List<String> texts(Path root) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(root)) {
      if (file.toString().endsWith(".md")) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !root.relativize(file).startsWith(".git"))
          .toList();
    }
  }
}
