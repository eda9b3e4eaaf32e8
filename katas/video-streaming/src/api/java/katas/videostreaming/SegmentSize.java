package katas.videostreaming;

import java.time.Duration;

/**
 * How large an encoded segment is.
 *
 * @param duration how long it plays, more than zero
 * @param bytes how many bytes it has
 */
public record SegmentSize(Duration duration, long bytes) {}
