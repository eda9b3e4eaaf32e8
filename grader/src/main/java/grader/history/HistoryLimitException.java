package grader.history;

import java.io.IOException;
import java.io.Serial;

/** A repository is larger than anybody's work on a kata. */
public final class HistoryLimitException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  HistoryLimitException() {
    super("the repository passes a limit");
  }
}
