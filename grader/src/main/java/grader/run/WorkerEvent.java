package grader.run;

/** What a worker's threads tell the run. */
sealed interface WorkerEvent {
  /** A frame came in at {@code nanos} of {@link System#nanoTime()}. */
  record FrameReceived(Frame frame, long nanos) implements WorkerEvent {}

  /** Something else came in; {@code how} says what. */
  record ProtocolViolated(String how) implements WorkerEvent {}

  /** Nothing more will come in. */
  record ConnectionClosed() implements WorkerEvent {}

  /** More was printed than may be. */
  record OutputLimitExceeded() implements WorkerEvent {}
}
