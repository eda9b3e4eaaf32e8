package grader.engineadapters.shared;

import java.time.Duration;

/**
 * How a client reaches its server.
 *
 * @param connectWithin how long a connection may take, and a wait for a free one of the pool
 * @param answerWithin how long an answer may take before it counts as lost; for a table that
 *     includes the wait for a lock
 * @param connections how many calls may be under way at once; the others wait
 */
public record ConnectionTimeouts(Duration connectWithin, Duration answerWithin, int connections) {
  /** 30 s and 40 connections: enough for a test's servers, and for a machine under load. */
  public static final ConnectionTimeouts USUAL =
      new ConnectionTimeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), 40);

  /** The same with another limit for answers. */
  public ConnectionTimeouts answeringWithin(Duration limit) {
    return new ConnectionTimeouts(connectWithin, limit, connections);
  }
}
