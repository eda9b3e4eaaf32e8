package katas.ratelimiter;

import java.util.Optional;

/**
 * One entry of the rules file.
 *
 * @param endpoint which endpoints: one ({@code /api/login}), all that begin like it ({@code
 *     /api/*}), or all ({@code *})
 * @param limit how much in which time
 * @param identifier of whom
 * @param tier only for requests of this tier; empty for all
 * @param algorithm how it is counted
 * @param onStoreError what to do when it cannot be counted
 */
public record Rule(
    String endpoint,
    Limit limit,
    Identifier identifier,
    Optional<String> tier,
    Algorithm algorithm,
    StoreErrorPolicy onStoreError) {}
