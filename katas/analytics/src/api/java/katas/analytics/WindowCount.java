package katas.analytics;

import java.time.Instant;

/**
 * How often something was done on a page in a window.
 *
 * @param start the start of the window
 * @param page the page
 * @param type what was done
 * @param count how often, at least 1
 */
public record WindowCount(Instant start, String page, String type, long count) {}
