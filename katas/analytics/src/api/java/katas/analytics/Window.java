package katas.analytics;

import java.time.Instant;

/**
 * A span of event time.
 *
 * @param start the first instant
 * @param end the first instant no more
 */
public record Window(Instant start, Instant end) {}
