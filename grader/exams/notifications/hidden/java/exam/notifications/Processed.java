package exam.notifications;

import java.util.List;
import katas.notifications.ScriptedProvider.Call;

/**
 * What a server, and whoever replaced it after a crash, did in a few calls of {@code process}.
 *
 * @param rounds one each call
 */
record Processed(List<Round> rounds) {

  /**
   * One call of {@code process}.
   *
   * @param server which server; one that replaces another has another number
   * @param result what it returned; of no meaning after a crash
   * @param crashed whether the server crashed in it
   * @param calls of providers, in order
   */
  record Round(int server, int result, boolean crashed, List<Call> calls) {}

  /** Whether the server says that nothing is left to do. */
  boolean isDrained() {
    Round last = rounds.get(rounds.size() - 1);
    return !last.crashed() && last.result() == 0;
  }

  /** In stories. */
  @Override
  public String toString() {
    List<String> calls =
        rounds.stream()
            .flatMap(round -> round.calls().stream())
            .map(
                call ->
                    call.provider().name()
                        + " gets '"
                        + call.message().text()
                        + "' for "
                        + call.message().address()
                        + ", "
                        + call.response())
            .toList();
    return (calls.isEmpty() ? "no call" : String.join("; ", calls))
        + ", returned "
        + rounds.stream().map(round -> round.crashed() ? "-" : "" + round.result()).toList();
  }
}
