package grader.starter;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the starter was is known, whatever became of it. */
class StarterTest {
  private static final String ESTIMATES = "katas/counter/Estimates.java";

  @TempDir private Path folder;

  @Test
  void the_id_is_the_one_of_git_and_line_ends_do_not_count() throws Exception {
    Path sources = MiniCourse.counter().starterRoot();
    MiniCourse.copyTree(sources, folder.resolve("src"));
    Path file = folder.resolve("src").resolve(ESTIMATES);
    String text = Files.readString(file);

    String byGit = commit(folder).getRepository().resolve("HEAD:src").name();
    assertThat(GitTreeId.of(sources)).isEqualTo(byGit);
    Files.writeString(file, text.replace("\n", "\r\n"));
    Files.writeString(file.resolveSibling("Estimates.java~"), "left by an editor");
    assertThat(GitTreeId.of(folder.resolve("src"))).isEqualTo(byGit);
    Files.writeString(file, text + "// edited\n");
    assertThat(GitTreeId.of(folder.resolve("src"))).isNotEqualTo(byGit);
  }

  @Test
  void it_is_kept_for_the_time_when_it_is_edited() throws IOException {
    Kata kata = copy(MiniCourse.counter().settings().starter().orElseThrow());
    Starter starter = new Starter(kata);
    starter.find();
    assertThat(starter.isUnchanged()).isTrue();

    Files.writeString(kata.starterRoot().resolve(ESTIMATES), "class Broken {");

    assertThat(starter.isUnchanged()).isFalse();
    assertThat(starter.find().orElseThrow().resolve(ESTIMATES))
        .hasSameTextualContentAs(MiniCourse.counter().starterRoot().resolve(ESTIMATES));
  }

  @Test
  void it_is_found_in_the_history_after_solutions_were_committed() throws Exception {
    Kata kata = copy("0");
    Files.writeString(
        kata.starterRoot().resolve(ESTIMATES), "class Own" + folder.hashCode() + " {}");
    String id = new Starter(kata).idInPlace();
    Files.writeString(kata.exam().resolve("exam.properties"), "starter=" + id);
    try (Git git = commit(folder)) {
      Files.writeString(kata.starterRoot().resolve(ESTIMATES), "class Solved {}");
      git.add().addFilepattern(".").call();
      git.commit().setMessage("solve").setSign(false).call();
    }

    assertThat(new Starter(kata).find().orElseThrow().resolve(ESTIMATES))
        .hasContent("class Own" + folder.hashCode() + " {}");
  }

  @Test
  void one_that_nobody_has_is_not_made_up() throws IOException {
    assertThat(new Starter(copy("1234567890123456789012345678901234567890")).find()).isEmpty();
  }

  private Kata copy(String id) throws IOException {
    MiniCourse.copyTame(folder);
    Kata kata = new Course(folder).kata("counter").orElseThrow();
    Files.writeString(kata.exam().resolve("exam.properties"), "starter=" + id);
    return kata;
  }

  private static Git commit(Path folder) throws GitAPIException {
    Git git = Git.init().setDirectory(folder.toFile()).call();
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("begin")
        .setAuthor("a", "a@b")
        .setCommitter("a", "a@b")
        .setSign(false)
        .call();
    return git;
  }
}
