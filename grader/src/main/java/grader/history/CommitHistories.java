package grader.history;

import grader.storage.FileTrees;
import grader.storage.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jgit.errors.MissingObjectException;

/**
 * Reads the history of a submission. Never throws for anything that a submission holds.
 *
 * <p>Limits are looked at between objects. One object may be made to take for ever, so the reading
 * has a thread of its own, which is left behind when the time is up.
 */
public final class CommitHistories {
  private static final Duration MAX_TIME = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private CommitHistories() {}

  /**
   * The commits that touched the sources of a submission.
   *
   * @param submission a folder, in a repository or not, or a zip
   * @param sourceRoots where its sources stand in it, with slashes: each is empty or ends in one
   * @param starter the id of the starter's tree; commits up to the one that gives it are the
   *     course's and not the candidate's
   */
  public static CommitHistory of(
      Path submission, List<String> sourceRoots, Optional<String> starter) {
    Path folder;
    try {
      folder = TemporaryFolder.create("history");
    } catch (IOException e) {
      return CommitHistory.none(HistoryMessages.DAMAGED);
    }
    FutureTask<CommitHistory> task =
        new FutureTask<>(() -> read(submission, sourceRoots, starter, folder));
    Thread reader = new Thread(task, "history");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(MAX_TIME.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return CommitHistory.none(HistoryMessages.TOO_LARGE);
    } catch (ExecutionException e) {
      return CommitHistory.none(reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommitHistory.none(HistoryMessages.DAMAGED);
    } finally {
      FileTrees.delete(folder);
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof HistoryLimitException || cause instanceof OutOfMemoryError) {
      return HistoryMessages.TOO_LARGE;
    }
    return cause instanceof MissingObjectException
        ? HistoryMessages.INCOMPLETE
        : HistoryMessages.DAMAGED;
  }

  private static CommitHistory read(
      Path submission, List<String> sourceRoots, Optional<String> starter, Path folder)
      throws IOException {
    Optional<GitFolder> found = GitFolder.of(submission);
    if (found.isEmpty()) {
      return CommitHistory.none(HistoryMessages.NO_HISTORY);
    }
    if (found.get().leadsElsewhere()) {
      return CommitHistory.none(HistoryMessages.ELSEWHERE);
    }
    ReadBudget budget = new ReadBudget(MAX_TIME);
    found.get().copy(new RepositoryFiles(folder, budget));
    List<String> roots =
        sourceRoots.stream().flatMap(it -> found.get().inRepository(it).stream()).toList();
    try (CopiedRepository copy = CopiedRepository.open(folder, budget);
        CommitWalk walk = new CommitWalk(copy, roots, starter)) {
      return walk.history();
    }
  }
}
