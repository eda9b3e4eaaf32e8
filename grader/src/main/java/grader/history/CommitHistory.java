package grader.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The commits that touched a candidate's sources.
 *
 * @param commits the oldest first; of many the newest
 * @param earlier how many commits before these are left out
 * @param note why there is none, or why it is not whole, in one sentence; empty when it is whole
 */
public record CommitHistory(List<TouchingCommit> commits, int earlier, Optional<String> note) {
  /** Copies the commits. */
  public CommitHistory {
    commits = List.copyOf(commits);
  }

  /** No history. */
  public static CommitHistory none(String why) {
    return new CommitHistory(List.of(), 0, Optional.of(why));
  }

  /**
   * One commit.
   *
   * @param sinceFirst from the first commit of the history to this one, by the author's clock;
   *     below zero when that clock went back
   * @param subject the first line of its message, safe to print
   * @param files the sources that it touched, by path
   * @param moreFiles how many more it touched
   */
  public record TouchingCommit(
      Duration sinceFirst, String subject, List<TouchedFile> files, int moreFiles) {
    /** Copies the files. */
    public TouchingCommit {
      files = List.copyOf(files);
    }
  }

  /**
   * One file of a commit.
   *
   * @param path below the source root, safe to print
   * @param counted whether its lines were counted; not those of a very large file
   */
  public record TouchedFile(String path, boolean counted, int added, int deleted) {}
}
