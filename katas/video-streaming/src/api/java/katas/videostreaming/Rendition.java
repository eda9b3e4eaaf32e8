package katas.videostreaming;

/**
 * A rung of the ladder: one size and quality in which a video can be watched.
 *
 * @param name its name, of letters and digits: {@code 720p}
 * @param width in pixels
 * @param height in pixels
 * @param bitsPerSecond what it takes on average, sound included
 * @param codecs the formats of picture and sound as RFC 6381 writes them: {@code
 *     avc1.64001f,mp4a.40.2}
 */
public record Rendition(String name, int width, int height, long bitsPerSecond, String codecs) {}
