/**
 * The contract of the rate-limiter kata. Start with {@link katas.ratelimiter.RateLimiter}, which
 * one limiter is; {@link katas.ratelimiter.Gateway} puts many of them before a backend. Do not edit
 * these files: the grader uses its own.
 */
@NullMarked
package katas.ratelimiter;

import org.jspecify.annotations.NullMarked;
