package grader.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import grader.history.CommittedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedSubmissionTest {
  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void a_repository_with_two_branches_and_an_unsaved_change() throws Exception {
    repository = folder.resolve("ann");
    try (Git git = Git.init().setDirectory(repository.toFile()).setInitialBranch("main").call()) {
      commit(git, "first");
      git.checkout().setCreateBranch(true).setName("late").call();
      commit(git, "second");
      git.checkout().setName("main").call();
    }
    Files.writeString(repository.resolve("A.java"), "unsaved");
  }

  private static void commit(Git git, String text) throws GitAPIException, IOException {
    Files.writeString(git.getRepository().getWorkTree().toPath().resolve("A.java"), text);
    git.add().addFilepattern(".").call();
    git.commit().setMessage(text).setSign(false).setAuthor("a", "a@x").call();
  }

  @Test
  void a_folder_is_taken_where_it_is_also_when_git_knows_it() throws IOException {
    try (FetchedSubmission source = FetchedSubmission.of(entry(repository.toString()))) {
      assertThat(source.path()).isEqualTo(repository);
      assertThat(source.path().resolve("A.java")).hasContent("unsaved");
    }
    assertThat(repository).exists();
  }

  @Test
  void a_url_is_copied_and_the_copy_is_deleted() throws IOException {
    Path copy;
    try (FetchedSubmission source = FetchedSubmission.of(entry(repository.toUri().toString()))) {
      copy = source.path();
      assertThat(committed(copy)).isEqualTo("A.java first");
    }
    assertThat(copy).doesNotExist();
  }

  @Test
  void a_branch_or_a_commit_is_taken_as_it_was_committed() throws Exception {
    String commit;
    try (Git git = Git.open(repository.toFile())) {
      commit = git.getRepository().resolve("late").getName();
    }
    for (String revision : new String[] {"late", commit}) {
      try (FetchedSubmission source = FetchedSubmission.of(entry(repository + "#" + revision))) {
        assertThat(committed(source.path())).isEqualTo("A.java second");
      }
    }
  }

  @Test
  void a_bare_repository_is_copied() throws Exception {
    Path bare = folder.resolve("bare");
    Git.cloneRepository()
        .setBare(true)
        .setURI(repository.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();

    try (FetchedSubmission source = FetchedSubmission.of(entry(bare.toString()))) {
      assertThat(committed(source.path())).isEqualTo("A.java first");
    }
  }

  @Test
  void what_cannot_be_copied_says_why_and_leaves_nothing() {
    assertThatIOException()
        .isThrownBy(() -> FetchedSubmission.of(entry(repository + "#gone")))
        .withMessageContaining("there is no branch, tag or commit gone");
    assertThatIOException()
        .isThrownBy(
            () -> FetchedSubmission.of(entry(folder.resolve("none.git").toUri().toString())))
        .withMessageStartingWith("git: file:");
  }

  private static String committed(Path copy) throws IOException {
    StringBuilder files = new StringBuilder();
    CommittedFiles.visit(
        copy,
        folder -> false,
        (path, isLink, content) ->
            files
                .append(path)
                .append(' ')
                .append(new String(content.open().readAllBytes(), UTF_8)));
    return files.toString();
  }

  private static RosterEntry entry(String source) {
    return new RosterEntry("ann", source);
  }
}
