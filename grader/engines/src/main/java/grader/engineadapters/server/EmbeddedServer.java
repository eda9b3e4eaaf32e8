package grader.engineadapters.server;

/** An engine that this process runs for itself. */
public interface EmbeddedServer extends AutoCloseable {

  /**
   * Starts the server again, where it was and with what it had, after {@link #stop} or {@link
   * #kill}.
   */
  void start();

  /** Ends the server in good order; its data stay until its home is closed. */
  void stop();

  /** Ends the server as a power cut does, where it has a process of its own. */
  void kill();

  /** Where it listens, on the loopback address. */
  int port();

  /** Resident memory in KiB, of a server with a process of its own; else 0. */
  long residentKibibytes();

  /** The same as {@link #stop}. */
  @Override
  default void close() {
    stop();
  }
}
