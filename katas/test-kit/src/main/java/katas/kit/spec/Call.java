package katas.kit.spec;

/**
 * A command in a concurrent history.
 *
 * @param who who asked, for the story
 * @param command what was asked
 * @param answer how it ended
 * @param invoked when it began, in steps of the history
 * @param returned when it ended; calls of which one returned before the other was invoked did not
 *     overlap
 */
record Call<M extends Model<M>, C extends Cluster>(
    String who, Command<M, C> command, Answer answer, int invoked, int returned) {

  @Override
  public String toString() {
    String told = answer instanceof Answer.Returned it ? command.told(it) : Clauses.words(answer);
    return who + command + (told.isEmpty() ? "" : ": " + told);
  }
}
