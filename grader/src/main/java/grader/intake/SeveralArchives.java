package grader.intake;

/** What to do when several archives of one folder hold sources, say of two attempts. */
public enum SeveralArchives {
  /** The one that was changed last is taken; a note names them all. */
  NEWEST,
  /** None is taken: the submission is rejected for its packaging, and somebody has to choose. */
  ASK
}
