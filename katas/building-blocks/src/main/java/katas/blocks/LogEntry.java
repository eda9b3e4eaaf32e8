package katas.blocks;

import java.time.Instant;

/**
 * A message as a consumer gets it.
 *
 * @param position where it stands; the same at every delivery, so it tells a repeat
 * @param key the key that it was appended with
 * @param value the message
 * @param appendedAt when it was appended, by the log's own clock
 */
public record LogEntry(LogPosition position, String key, String value, Instant appendedAt) {}
