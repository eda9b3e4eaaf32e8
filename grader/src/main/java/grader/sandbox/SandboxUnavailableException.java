package grader.sandbox;

/** This machine does not give the sandbox that was asked for; the message says what to do. */
public final class SandboxUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private SandboxUnavailableException(String message) {
    super(message);
  }

  static SandboxUnavailableException doesNotWork(SandboxKind kind) {
    return new SandboxUnavailableException(
        "the sandbox "
            + kind.word()
            + " does not work on this machine: leave --sandbox out to get"
            + " the strongest that does");
  }

  static SandboxUnavailableException tooWeak(SandboxKind kind) {
    return new SandboxUnavailableException(
        "the sandbox here is "
            + kind.word()
            + " and --require-sandbox wants namespaces or"
            + " bubblewrap: install bubblewrap, or permit user namespaces"
            + " (in a container: --privileged, or --security-opt seccomp=unconfined)");
  }
}
