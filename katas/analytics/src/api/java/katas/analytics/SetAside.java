package katas.analytics;

import katas.blocks.LogPosition;

/**
 * A message of the log that was not counted, kept for somebody to look at.
 *
 * @param position where it stands in the log
 * @param value the message
 * @param problem why it was not counted
 */
public record SetAside(LogPosition position, String value, Problem problem) {}
