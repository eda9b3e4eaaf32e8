package grader.history;

/** Why the report for an interviewer shows no git history. */
public final class HistoryMessages {
  private HistoryMessages() {}

  public static final String NO_HISTORY =
      "There is no git history: the submission has no .git folder.";

  public static final String NO_COMMIT = "There is no git history: the branch has no commit.";

  public static final String NO_TOUCHING_COMMIT =
      "There is no git history: no commit of the repository changes these sources.";

  public static final String ELSEWHERE =
      "The git history is not shown: .git points to another folder, and the grader does not follow"
          + " it.";

  public static final String INCOMPLETE =
      "The git history is not shown: the submission lacks objects that the history refers to.";

  public static final String DAMAGED =
      "The git history is not shown: the repository cannot be read.";

  public static final String TOO_LARGE =
      "The git history is not shown: the repository exceeds the limits of size or time.";
}
