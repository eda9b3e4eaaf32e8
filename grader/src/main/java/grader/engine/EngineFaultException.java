package grader.engine;

import java.io.Serial;

/** An engine did not start; the message is one line. It is the grader's fault. */
public final class EngineFaultException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  EngineFaultException(String message) {
    super(message);
  }
}
