package katas.videostreaming;

import java.util.Optional;

/**
 * What an edge answers.
 *
 * @param status 200 for a whole file, 206 for a part, 403 for a link that is not valid, 404, 416
 *     for a range that is behind the end, 502 when the origin is unavailable, 504 when it does not
 *     answer
 * @param etag of 200 and 206 the etag, else empty
 * @param contentRange of 206 and 416 the header Content-Range, else empty: {@code bytes 0-99/1000},
 *     {@code bytes *}{@code /1000}
 * @param body of 200 and 206 the bytes, else none
 */
public record Response(
    int status, Optional<String> etag, Optional<String> contentRange, byte[] body) {}
