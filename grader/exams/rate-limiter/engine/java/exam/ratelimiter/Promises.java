package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;

import java.time.Duration;
import java.time.Instant;
import katas.kit.Expect;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Decision;
import katas.ratelimiter.RateLimiter;

/** Checks what a decision of one server promises, by asking another server when the time comes. */
record Promises(EngineGateways site, EngineGateways.Machine a, EngineGateways.Machine b) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Checks {@code remaining} and {@code resetAt} of a key that nobody has used yet. */
  void expectQuota(String rule, Algorithm algorithm) {
    String key = rule + " quota";
    RateLimiter here = a.limiter(algorithm, 12);
    admits(here, key, 5);
    Decision decision = b.limiter(algorithm, 12).tryAcquire(key, 1);
    Instant now = site.world().clock().instant();
    site.pass(Duration.between(now, decision.quota().resetAt()).minus(MINUTE));
    boolean before = admits(here, key, 12);
    site.pass(MINUTE.multipliedBy(2));
    boolean after = admits(here, key, 12);

    Expect.equal(rule + ": " + algorithm + ", left", decision.quota().remaining(), 6L);
    Expect.equal(rule + ": " + algorithm + ", all of it before resetAt", before, false);
    Expect.equal(rule + ": " + algorithm + ", all of it after resetAt", after, true);
  }

  /** Checks {@code retryAfter} of a key that nobody has used yet. */
  void expectWait(String rule, Algorithm algorithm) {
    String key = rule + " wait";
    RateLimiter here = a.limiter(algorithm, 24);
    admits(here, key, 20);
    Decision.Refused refused =
        Expect.instance(
            rule + ": " + algorithm + ", 20 of 24 are used",
            Decision.Refused.class,
            b.limiter(algorithm, 24).tryAcquire(key, 6));
    site.pass(refused.retryAfter().minus(MINUTE));
    boolean before = admits(here, key, 6);
    site.pass(MINUTE.multipliedBy(2));
    boolean after = admits(here, key, 6);

    Expect.equal(rule + ": " + algorithm + ", a minute before", before, false);
    Expect.equal(rule + ": " + algorithm + ", a minute after", after, true);
  }
}
