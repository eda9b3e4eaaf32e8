package katas.analytics;

import java.time.Instant;

/**
 * A span of event time.
 *
 * @param start its first instant, inclusive
 * @param end its end, exclusive
 */
public record Window(Instant start, Instant end) {}
