package grader.worker;

/**
 * The form of what worker and parent say to each other.
 *
 * <p>The parent sends one {@link WorkerTask} and then nothing; its end of the socket closing means
 * that the worker must end. The worker sends frames:
 *
 * <pre>
 *   length  int      bytes that follow, at most {@link #MAX_FRAME_LENGTH}
 *   secret  16 bytes what the parent wrote to the worker's standard input
 *   number  int      0, 1, 2, ...
 *   kind    byte     {@link #HELLO}, {@link #STARTED}, {@link #ENDED} or {@link #DONE}
 *   body             by kind
 * </pre>
 *
 * Strings are in the form of {@link java.io.DataOutput#writeUTF}; numbers are big-endian.
 */
public final class WorkerProtocol {
  /** Bytes of the secret. */
  public static final int SECRET_BYTES = 16;

  /** The longest frame in bytes, without its length; an honest failure is under half of it. */
  public static final int MAX_FRAME_LENGTH = 256 * 1024;

  /** First frame, before any class of the submission is loaded. No body. */
  public static final byte HELLO = 1;

  /** A test begins. Body: int, its place in the task. */
  public static final byte STARTED = 2;

  /**
   * A test ended. Body: int, its place in the task; boolean, whether it passed; if it did not, a
   * {@link FailureDescription}.
   */
  public static final byte ENDED = 3;

  /** Last frame: every test of the task had its turn. No body. */
  public static final byte DONE = 4;

  private WorkerProtocol() {}
}
