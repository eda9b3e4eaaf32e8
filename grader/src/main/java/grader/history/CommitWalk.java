package grader.history;

import grader.history.CommitHistory.TouchedFile;
import grader.history.CommitHistory.TouchingCommit;
import grader.text.SafeText;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Goes from the newest commit to the first and keeps those that changed the candidate's sources.
 */
final class CommitWalk implements AutoCloseable {
  /** So many are listed; of more the newest. */
  static final int MAX_LISTED = 100;

  private static final int MAX_WALKED = 10_000;
  private static final int MAX_FILES = 20;
  private static final int MAX_SUBJECT_LENGTH = 200;

  private final CopiedRepository repository;
  private final RevWalk walk;
  private final SourceTrees trees;
  private final Optional<String> starter;

  CommitWalk(CopiedRepository repository, List<String> roots, Optional<String> starter) {
    this.repository = repository;
    this.walk = new RevWalk(repository.reader());
    this.trees = new SourceTrees(repository.reader(), roots);
    this.starter = starter;
  }

  /** A commit with the sources before and after it. */
  private record Change(RevCommit commit, List<ObjectId> before, List<ObjectId> after) {}

  CommitHistory history() throws IOException {
    ObjectId head = repository.head();
    if (head == null) {
      return CommitHistory.none(HistoryMessages.NO_COMMIT);
    }
    List<Change> changes = changes(head);
    Optional<Change> first =
        changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    List<TouchingCommit> listed = new ArrayList<>();
    for (Change change : changes.subList(0, Math.min(changes.size(), MAX_LISTED))) {
      listed.add(commit(change, time(first.orElseThrow().commit)));
    }
    Collections.reverse(listed);
    return listed.isEmpty()
        ? CommitHistory.none(HistoryMessages.NO_TOUCHING_COMMIT)
        : new CommitHistory(listed, changes.size() - listed.size(), Optional.empty());
  }

  /** The newest first, without the starter and what led to it. */
  private List<Change> changes(ObjectId head) throws IOException {
    List<Change> changes = new ArrayList<>();
    int candidates = Integer.MAX_VALUE;
    walk.markStart(walk.parseCommit(head));
    int walked = 0;
    for (RevCommit it = walk.next(); it != null && walked < MAX_WALKED; it = walk.next()) {
      walked++;
      List<ObjectId> after = trees.of(it);
      List<ObjectId> before = trees.none();
      if (it.getParentCount() > 0) {
        RevCommit parent = it.getParent(0);
        walk.parseHeaders(parent);
        before = trees.of(parent);
      }
      if (!before.equals(after) && trees.touchesJava(before, after)) {
        if (isStarter(after)) {
          candidates = changes.size();
        }
        changes.add(new Change(it, before, after));
      }
    }
    return changes.subList(0, Math.min(candidates, changes.size()));
  }

  private boolean isStarter(List<ObjectId> sources) {
    return starter.filter(id -> sources.stream().anyMatch(it -> it.name().equals(id))).isPresent();
  }

  private TouchingCommit commit(Change change, Instant first) throws IOException {
    walk.parseBody(change.commit);
    List<TouchedFile> files = new ArrayList<>();
    int more = trees.compare(change.before, change.after, files, MAX_FILES);
    String subject = SafeText.line(change.commit.getShortMessage(), MAX_SUBJECT_LENGTH);
    return new TouchingCommit(Duration.between(first, time(change.commit)), subject, files, more);
  }

  private static Instant time(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return author == null
        ? Instant.ofEpochSecond(commit.getCommitTime())
        : author.getWhenAsInstant();
  }

  @Override
  public void close() {
    walk.close();
  }
}
