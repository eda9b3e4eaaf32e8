package grader.run;

/** What a worker's threads tell the run. */
sealed interface Event {
  /** A frame came in at {@code nanos} of {@link System#nanoTime()}. */
  record Arrived(Frame frame, long nanos) implements Event {}

  /** Something else came in; {@code how} says what. */
  record Breached(String how) implements Event {}

  /** Nothing more will come in. */
  record Closed() implements Event {}

  /** More was printed than may be. */
  record Overflowed() implements Event {}
}
