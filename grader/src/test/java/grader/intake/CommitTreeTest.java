package grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are read object by object. */
class CommitTreeTest {
  private static final String CLASS = "package katas.counter;\n\nclass Mine {}\n";

  @TempDir private Path folder;

  @Test
  void sources_are_read_from_the_objects() throws IOException {
    Path repository = repository(1, "Mine.java", CLASS);

    assertThat(take(repository).sources())
        .extracting(SourceFile::place)
        .containsExactly("katas/counter/Mine.java");
  }

  @Test
  void a_few_objects_that_stand_for_a_million_files_are_refused() throws IOException {
    Path repository = repository(7, "f.txt", "x");

    refuses(repository, IntakeMessages.tooManyNames(SubmissionReader.MOST_NAMES));
  }

  @Test
  void a_few_objects_that_stand_for_a_million_sources_are_refused() throws IOException {
    Path repository = repository(7, "Mine.java", CLASS);

    refuses(repository, IntakeMessages.tooManyNames(SubmissionReader.MOST_NAMES));
  }

  @Test
  void a_few_objects_that_stand_for_a_million_folders_are_refused() throws IOException {
    Path repository = repository(7, "", "");

    refuses(repository, IntakeMessages.repositoryNotReadable("the repository passes a limit"));
  }

  private static void refuses(Path repository, String problem) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> take(repository))
        .matches(Rejection::isPackaging)
        .satisfies(it -> assertThat(it.problems()).containsExactly(problem));
  }

  private static Submission take(Path path) {
    return new Intake(MiniCourse.course()).take(path, Optional.of("counter"));
  }

  /** A bare repository of a folder of ten times the same folder, and so on; of one level of one. */
  private Path repository(int levels, String file, String text) throws IOException {
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        ObjectInserter inserter = repository.newObjectInserter()) {
      repository.create(true);
      TreeFormatter leaf = new TreeFormatter();
      if (!file.isEmpty()) {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text.getBytes(UTF_8));
        leaf.append(file, FileMode.REGULAR_FILE, blob);
      }
      ObjectId tree = inserter.insert(leaf);
      for (int level = 1; level < levels; level++) {
        TreeFormatter folders = new TreeFormatter();
        for (int i = 0; i < 10; i++) {
          folders.append("d" + i, FileMode.TREE, tree);
        }
        tree = inserter.insert(folders);
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree);
      commit.setAuthor(new PersonIdent("a", "a@x"));
      commit.setCommitter(commit.getAuthor());
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate head = repository.updateRef(Constants.HEAD);
      head.setNewObjectId(id);
      head.forceUpdate();
    }
    return folder;
  }
}
