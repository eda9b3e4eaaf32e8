package katas.analytics;

import katas.blocks.LogPosition;

/**
 * A message of the log that cannot be counted, kept for somebody to look at.
 *
 * @param position where it stands in the log
 * @param value the message as it was appended
 * @param problem why it is not counted; where several problems apply, one of them
 */
public record DeadLetter(LogPosition position, String value, Problem problem) {}
