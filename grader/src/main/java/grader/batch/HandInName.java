package grader.batch;

/**
 * What the name of a file or folder says about a submission.
 *
 * @param key the same for all that one student handed in
 * @param student as it is shown
 * @param id tells students of the same name apart; may be empty
 * @param attempt later attempts have larger ones; empty when the name does not say
 * @param late whether the system marked it as late
 * @param file what the student called it; empty for a folder
 * @param aside why it is no submission, although it belongs to a student; empty for a submission
 * @param byFile whether the attempt is that of this file alone, and not of all that was handed in
 */
record HandInName(
    String key,
    String student,
    String id,
    String attempt,
    boolean late,
    String file,
    String aside,
    boolean byFile) {

  /** A submission. */
  static HandInName of(String student, String id, String attempt, boolean late, String file) {
    return new HandInName(student + "\n" + id, student, id, attempt, late, file, "", false);
  }

  /** The same, which does not count. */
  HandInName aside(String why) {
    return new HandInName(key, student, id, attempt, late, file, why, byFile);
  }

  /** The same of a system that counts the attempts of each file. */
  HandInName countedByFile() {
    return new HandInName(key, student, id, attempt, late, file, aside, true);
  }
}
