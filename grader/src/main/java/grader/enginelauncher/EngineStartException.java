package grader.enginelauncher;

import java.io.Serial;

/** An engine did not start; the message is one line. It is the grader's fault. */
public final class EngineStartException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  EngineStartException(String message) {
    super(message);
  }
}
