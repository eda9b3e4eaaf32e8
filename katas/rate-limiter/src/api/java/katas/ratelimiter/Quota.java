package katas.ratelimiter;

import java.time.Instant;

/**
 * What a key has left right after a decision, if nothing more of it comes.
 *
 * @param limit the permits of the limit
 * @param remaining the largest cost that would be admitted at this moment, 0 to {@code limit}
 * @param resetAt the first instant at which {@code remaining} is the whole limit again, rounded up
 *     to the nanosecond; the moment of the decision when it is whole now
 */
public record Quota(long limit, long remaining, Instant resetAt) {}
