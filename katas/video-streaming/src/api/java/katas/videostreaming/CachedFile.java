package katas.videostreaming;

import java.time.Instant;

/**
 * A file as an edge keeps it. Nobody changes its bytes.
 *
 * @param etag the origin's name for exactly these bytes
 * @param content the bytes
 * @param freshUntil from when on it has to be validated
 */
public record CachedFile(String etag, byte[] content, Instant freshUntil) {}
