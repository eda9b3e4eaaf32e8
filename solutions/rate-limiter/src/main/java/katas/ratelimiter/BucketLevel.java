package katas.ratelimiter;

import java.time.Instant;

/**
 * How far a bucket is from full.
 *
 * @param at when
 * @param missing what is missing, in tokens x nanoseconds of the window
 */
record BucketLevel(Instant at, long missing) implements KeyState {}
