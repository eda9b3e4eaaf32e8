package grader.history;

import static grader.history.GitSample.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import grader.storage.FileTrees;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository is a stranger's: it is read as far as it is one, and obeyed in nothing. */
class HostileRepositoryTest {
  private static final String A = ROOT + "A.java";

  @TempDir private Path folder;

  @Test
  void settings_hooks_and_indices_are_not_looked_at() throws IOException {
    try (GitSample repository = sample("own")) {
      Files.writeString(repository.gitFolder().resolve("config"), "[include\npath = /dev/zero");
      Files.writeString(repository.gitFolder().resolve("index"), "no index");
      Files.createDirectories(repository.gitFolder().resolve("hooks"));
      Files.writeString(repository.gitFolder().resolve("hooks/post-checkout"), "#!/bin/false\n");

      assertThat(read(repository).commits()).hasSize(1);
    }
  }

  @Test
  void objects_of_another_repository_are_not_taken() throws IOException {
    try (GitSample other = sample("other");
        GitSample own = GitSample.in(folder.resolve("own"))) {
      head(own, Files.readString(other.gitFolder().resolve("refs/heads/master")));
      Files.createDirectories(own.gitFolder().resolve("objects/info"));
      Files.writeString(
          own.gitFolder().resolve("objects/info/alternates"),
          other.gitFolder().resolve("objects") + "\n");

      assertThat(read(own).note()).contains(HistoryMessages.INCOMPLETE);
    }
  }

  @Test
  void links_are_not_followed() throws IOException {
    try (GitSample other = sample("other");
        GitSample own = GitSample.in(folder.resolve("own"))) {
      head(own, Files.readString(other.gitFolder().resolve("refs/heads/master")));
      FileTrees.delete(own.gitFolder().resolve("objects"));
      Files.createSymbolicLink(
          own.gitFolder().resolve("objects"), other.gitFolder().resolve("objects"));
      assertThat(read(own).note()).contains(HistoryMessages.INCOMPLETE);

      FileTrees.delete(own.gitFolder());
      Files.createSymbolicLink(own.gitFolder(), other.gitFolder());
      assertThat(read(own).note()).contains(HistoryMessages.ELSEWHERE);

      Files.delete(own.gitFolder());
      Files.writeString(own.gitFolder(), "gitdir: " + other.gitFolder());
      assertThat(read(own).note()).contains(HistoryMessages.ELSEWHERE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void damaged_objects_are_one_sentence(boolean packed) throws IOException {
    try (GitSample repository = sample("own")) {
      if (packed) {
        repository.pack();
      }
      for (Path file : repository.objects()) {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, new byte[] {'P', 'A', 'C', 'K', 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3});
      }

      assertThat(read(repository).note()).contains(HistoryMessages.DAMAGED);
    }
  }

  @Test
  void a_head_that_is_no_name_is_one_sentence() throws IOException {
    try (GitSample repository = sample("own")) {
      Files.write(repository.gitFolder().resolve("HEAD"), new byte[] {0, 1, 2, (byte) 0xff});
      assertThat(read(repository).note())
          .get()
          .isIn(HistoryMessages.DAMAGED, HistoryMessages.NO_COMMIT);

      Files.writeString(repository.gitFolder().resolve("HEAD"), "ref: refs/heads/../../config\n");
      assertThat(read(repository).note())
          .get()
          .isIn(HistoryMessages.DAMAGED, HistoryMessages.NO_COMMIT);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_object_that_inflates_beyond_the_limit_is_not_loaded(boolean packed) throws IOException {
    try (GitSample repository = GitSample.in(folder.resolve("own"))) {
      repository.write(A, "x".repeat((int) ReadBudget.LARGEST_OBJECT + 1)).commit(0, "Bomb");
      if (packed) {
        repository.pack();
        assertThat(read(repository).note()).isPresent();
      } else {
        assertThat(read(repository).commits().get(0).files().get(0).counted()).isFalse();
      }
    }
  }

  @Test
  void a_commit_that_inflates_beyond_the_limit_is_not_loaded() throws IOException {
    try (GitSample repository = GitSample.in(folder.resolve("own"))) {
      repository.write(A, "x\n").commit(0, "w".repeat((int) ReadBudget.LARGEST_OBJECT + 1));

      assertThat(read(repository).note()).contains(HistoryMessages.TOO_LARGE);
    }
  }

  @Test
  void a_zip_writes_only_where_git_has_its_objects() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name :
          List.of(".git/HEAD", ".git/../out", ".git/objects/../../out", ".git/refs/heads/../x")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write("ref: refs/heads/master\n".getBytes());
      }
    }

    assertThat(CommitHistories.of(zip, List.of(ROOT), Optional.empty()).note())
        .contains(HistoryMessages.NO_COMMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "hooks/post-checkout",
        "objects/info/alternates",
        "objects/pack/pack-0123456789012345678901234567890123456789.idx",
        "refs/heads/..",
        "refs/heads/../../x",
        "refs/heads/a/../../../x",
        "refs/heads//x",
        "objects/../HEAD",
        "/HEAD",
        "HEAD\n"
      })
  void other_names_are_not_copied(String name) {
    assertThat(RepositoryFiles.isTaken(name)).isFalse();
  }

  private GitSample sample(String name) throws IOException {
    return GitSample.in(folder.resolve(name)).write(A, "x\n").commit(0, "One");
  }

  private static void head(GitSample repository, String id) throws IOException {
    Files.writeString(repository.gitFolder().resolve("refs/heads/master"), id);
  }

  private static CommitHistory read(GitSample repository) {
    return CommitHistories.of(repository.folder(), List.of(ROOT), Optional.empty());
  }
}
