package katas.videostreaming;

import java.time.Duration;

/**
 * A segment of a media playlist.
 *
 * @param number the encoder's number of it; numbers grow, and one is left out when the encoder lost
 *     a segment
 * @param uri where it is, relative to the playlist
 * @param duration how long it plays, a multiple of 1 ms, more than zero
 */
public record MediaSegment(long number, String uri, Duration duration) {}
