package grader.history;

import static grader.history.GitSample.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import grader.history.CommitHistory.TouchedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitHistoriesTest {
  private static final String A = ROOT + "katas/counter/A.java";

  @TempDir private Path folder;

  @Test
  void commits_that_touch_the_sources_come_in_order_with_their_time_and_lines() throws IOException {
    try (GitSample repository = sample()) {
      CommitHistory history = read(repository.folder(), ROOT, Optional.empty());

      assertThat(history.note()).isEmpty();
      assertThat(history.earlier()).isZero();
      assertThat(history.commits())
          .extracting(it -> it.subject() + " " + it.sinceFirst().toMinutes() + " " + it.files())
          .containsExactly(
              "The starter 0 " + files(new TouchedFile("katas/counter/A.java", true, 2, 0)),
              "One more line 90 " + files(new TouchedFile("katas/counter/A.java", true, 2, 1)),
              "B for A 75 "
                  + files(
                      new TouchedFile("katas/counter/A.java", true, 0, 3),
                      new TouchedFile("katas/counter/B.java", true, 1, 0)));
    }
  }

  @Test
  void what_the_course_gave_is_not_the_candidates() throws IOException {
    try (GitSample repository = GitSample.in(folder)) {
      repository.write(A, "first draft of the course\n").commit(0, "A course");
      repository.write(A, "the starter\n").commit(10, "The starter");
      Optional<String> starter = Optional.of(repository.sources());
      repository.write(A, "mine\n").commit(500, "Mine");

      CommitHistory history = read(folder, ROOT, starter);

      assertThat(history.commits()).extracting("subject").containsExactly("Mine");
      assertThat(history.commits().get(0).sinceFirst()).isZero();
    }
  }

  @Test
  void a_submission_may_lie_deep_in_its_repository_and_in_a_zip() throws IOException {
    try (GitSample repository = GitSample.in(folder.resolve("deep"))) {
      repository.write("katas/counter/" + A, "one\n").commit(0, "Counter");
      repository.write("katas/other/" + A, "one\n").commit(1, "Another kata");
      repository.pack();
      Path submission = repository.folder().resolve("katas/counter");
      Path zip = repository.zip(folder.resolve("deep.zip"));

      CommitHistory history = read(submission, ROOT, Optional.empty());

      assertThat(history.commits()).extracting("subject").containsExactly("Counter");
      assertThat(read(zip, "mine/katas/counter/" + ROOT, Optional.empty())).isEqualTo(history);
    }
  }

  @Test
  void of_many_commits_the_newest_hundred_are_listed() throws IOException {
    try (GitSample repository = GitSample.in(folder)) {
      repository.commits(CommitWalk.MAX_LISTED + 30, A);

      CommitHistory history = read(folder, ROOT, Optional.empty());

      assertThat(history.commits()).hasSize(CommitWalk.MAX_LISTED);
      assertThat(history.earlier()).isEqualTo(30);
      assertThat(history.commits().get(0).subject()).isEqualTo("Commit 30");
      assertThat(history.commits().get(0).sinceFirst()).isEqualTo(Duration.ofMinutes(30));
    }
  }

  @Test
  void of_many_files_twenty_are_counted_and_a_huge_one_is_not() throws IOException {
    try (GitSample repository = GitSample.in(folder)) {
      for (int i = 0; i < 25; i++) {
        repository.write(ROOT + "F%02d.java".formatted(i), "x\n");
      }
      repository.write(ROOT + "A.java", "x\n".repeat(6_000)).write(ROOT + "readme.txt", "x");
      repository.commit(0, "All at once");

      CommitHistory.TouchingCommit commit = read(folder, ROOT, Optional.empty()).commits().get(0);

      assertThat(commit.files()).hasSize(20);
      assertThat(commit.moreFiles()).isEqualTo(6);
      assertThat(commit.files().get(0)).isEqualTo(new TouchedFile("A.java", false, 0, 0));
    }
  }

  @Test
  void a_message_is_one_safe_line() throws IOException {
    try (GitSample repository = GitSample.in(folder)) {
      repository.write(A, "x\n").commit(0, "\u001b[2J\u202eevil " + "w".repeat(5_000) + "\nbody");

      assertThat(read(folder, ROOT, Optional.empty()).commits().get(0).subject())
          .startsWith("\\u001b[2J\\u202eevil www")
          .hasSizeLessThan(220);
    }
  }

  @Test
  void without_commits_of_the_sources_one_sentence_says_why() throws IOException {
    assertThat(note(folder)).isEqualTo(HistoryMessages.NO_HISTORY);
    try (GitSample repository = GitSample.in(folder)) {
      assertThat(note(folder)).isEqualTo(HistoryMessages.NO_COMMIT);
      repository.write("README.md", "x").commit(0, "Notes");
      assertThat(note(folder)).isEqualTo(HistoryMessages.NO_TOUCHING_COMMIT);
      Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
      assertThat(note(repository.zip(zip))).isEqualTo(HistoryMessages.NO_TOUCHING_COMMIT);
      Files.delete(zip);
    }
  }

  private GitSample sample() throws IOException {
    GitSample repository = GitSample.in(folder);
    repository.write(A, "a\nb\n").commit(0, "The starter");
    repository.write("NOTES.md", "x").commit(60, "Notes only");
    repository.write(A, "a\nc\nd\n").commit(90, "One more line");
    Files.delete(folder.resolve(A));
    return repository.write(ROOT + "katas/counter/B.java", "e\n").commit(75, "B for A");
  }

  private static String files(TouchedFile... files) {
    return List.of(files).toString();
  }

  private static String note(Path submission) {
    return read(submission, ROOT, Optional.empty()).note().orElseThrow();
  }

  private static CommitHistory read(Path submission, String root, Optional<String> starter) {
    return CommitHistories.of(submission, List.of(root), starter);
  }
}
