package katas.videostreaming;

import java.time.Duration;

/**
 * What a probe finds out about an uploaded file.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param duration how long it plays, more than zero
 */
public record MediaInfo(int width, int height, Duration duration) {}
