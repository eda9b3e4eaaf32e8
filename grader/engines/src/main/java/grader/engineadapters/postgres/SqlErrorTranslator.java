package grader.engineadapters.postgres;

import grader.engineadapters.shared.ClientErrorTranslator;
import java.sql.SQLException;
import java.util.Set;

/** What PostgreSQL says, by its five-letter codes, and what the block says for it. */
final class SqlErrorTranslator {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Deadlock, serialization failure: the server rolled back, and to begin anew may succeed. */
  private static final Set<String> VICTIM = Set.of("40P01", "40001");

  /** Mistakes in a statement, in its data, or in what it asks for: trying again does not help. */
  private static final Set<String> OURS =
      Set.of("0A", "22", "23", "25", "28", "34", "3F", "42", "54");

  private SqlErrorTranslator() {}

  /** Somebody else has a lock that was asked for without waiting. */
  static boolean isLocked(SQLException e) {
    return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
  }

  /** The database chose this transaction to give way; nothing of it happened. */
  static boolean gaveWay(SQLException e) {
    return VICTIM.contains(String.valueOf(e.getSQLState()));
  }

  /**
   * What to throw for all others: an answer that did not come, unless the statement was wrong.
   *
   * @param call which call of the block
   */
  static RuntimeException translated(String call, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (OURS.contains(state.substring(0, Math.min(2, state.length())))) {
      return new IllegalStateException("PostgreSQL refuses " + call, e);
    }
    return ClientErrorTranslator.answer(call, e);
  }
}
