package katas.videostreaming;

import java.time.Duration;

/**
 * A segment that a player has downloaded.
 *
 * @param rung its place in the ladder, from 0
 * @param bits how many bits it had
 * @param took how long that took, more than zero
 */
public record Download(int rung, long bits, Duration took) {}
