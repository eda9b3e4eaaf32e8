package katas.videostreaming;

import java.time.Duration;

/**
 * A piece of a video's time, the same in all its renditions.
 *
 * @param index which, from 0
 * @param start where it begins
 * @param length how long it is, more than zero
 */
public record Segment(int index, Duration start, Duration length) {}
