// Requests that no rule covers are refused.
package katas.ratelimiter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A gateway that applies the rules before it hands requests on.
 *
 * <p>Invariant: what the limits of a request have taken stands in its {@link Grant} and is given
 * back on every way that does not lead to the backend. The store has no transaction over two keys,
 * so until then a neighbour may see it taken.
 */
public final class GatewayFilter implements Gateway {
  private final Platform platform;
  private final RulesEngine rules = new RulesEngine();
  private final Map<LimiterId, SharedLimiter<?>> limiters = new ConcurrentHashMap<>();

  /** What a limiter is made of; two rules may share one, their keys differ. */
  private record LimiterId(Algorithm algorithm, Limit limit) {
    static LimiterId of(Rule rule) {
      return new LimiterId(rule.algorithm(), rule.limit());
    }
  }

  /** Starts a gateway on the shared platform, without rules. */
  public GatewayFilter(Platform platform) {
    this.platform = platform;
  }

  /** The counts are in the store under names without the limit, so they outlive a reload. */
  @Override
  public void load(String yaml) {
    rules.load(yaml);
    limiters
        .keySet()
        .retainAll(rules.rules().stream().map(LimiterId::of).collect(Collectors.toSet()));
  }

  @Override
  public Response handle(Request request) {
    Instant now = platform.clock().instant();
    Grant grant = new Grant(request.cost(), now);
    for (Rule rule : rules.matching(request)) {
      Optional<Decision> decision = grant.acquire(limiter(rule), key(rule, request));
      boolean unknown = decision.isEmpty();
      if (unknown && rule.onStoreError() == StoreErrorPolicy.DENY) {
        grant.giveBack();
        return Answers.unavailable();
      }
      if (!unknown && !(decision.get() instanceof Decision.Admitted)) {
        grant.giveBack();
        return Answers.refused(decision.get());
      }
    }
    if (grant.tightest().isEmpty() && rules.matching(request).isEmpty()) {
      return new Response(429, Map.of()); // BUG: nothing limits it
    }
    return Answers.passed(platform.backend().handle(request), grant.tightest());
  }

  private SharedLimiter<?> limiter(Rule rule) {
    return limiters.computeIfAbsent(
        LimiterId.of(rule),
        id ->
            new SharedLimiter<>(
                id.algorithm.name(), Meter.of(id.algorithm, id.limit), platform.store()));
  }

  /** Only the last part can hold a blank, so no two rules and no two users share a key. */
  private static String key(Rule rule, Request request) {
    String who =
        switch (rule.identifier()) {
          case USER_ID -> request.userId().orElseThrow();
          case IP_ADDRESS -> request.ipAddress();
        };
    return String.join(" ", rule.endpoint(), rule.tier().orElse(""), rule.identifier().name(), who);
  }
}
