package benchmarks;

import com.google.common.util.concurrent.RateLimiter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import katas.ratelimiter.Decision;
import katas.ratelimiter.Limit;
import katas.ratelimiter.TokenBucket;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two threads ask for one token of a key, of one hot key or of one in a thousand, and get it: 100
 * million tokens a second flow in. The reference keeps the keys itself; each library limits one
 * thing, so it gets the map of limiters that a gateway would put before it. The reference and
 * Bucket4j also answer what remains and how long to wait, the others yes or no.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Benchmark)
@Threads(2)
public class TokenBuckets {
  private static final int PERMITS = 100_000;
  private static final double NANOS_A_SECOND = 1e9;

  /** How many keys there are. */
  @Param({"1", "1000"})
  public int keys;

  private String[] names = {};
  private Duration window = Duration.ZERO;
  private @Nullable TokenBucket reference;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, io.github.resilience4j.ratelimiter.RateLimiter> limiters =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<String, RateLimiter> rates = new ConcurrentHashMap<>();
  private RateLimiterConfig config = RateLimiterConfig.ofDefaults();

  /** Names the keys and sets the limit of each. */
  @Setup
  public void begin() {
    window = Duration.ofMillis(keys);
    reference = new TokenBucket(new Limit(PERMITS, window), InstantSource.system());
    config =
        RateLimiterConfig.custom()
            .limitForPeriod(PERMITS)
            .limitRefreshPeriod(window)
            .timeoutDuration(Duration.ZERO)
            .build();
    names = new String[keys];
    for (int i = 0; i < keys; i++) {
      names[i] = "user " + i;
    }
  }

  private String key() {
    return names[ThreadLocalRandom.current().nextInt(names.length)];
  }

  /** The kata's. */
  @Benchmark
  public Decision reference() {
    return Objects.requireNonNull(reference).tryAcquire(key(), 1);
  }

  /** Bucket4j, refilled greedily, which is what the kata asks for. */
  @Benchmark
  public ConsumptionProbe bucket4j() {
    return buckets
        .computeIfAbsent(
            key(),
            name ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(PERMITS).refillGreedy(PERMITS, window))
                    .build())
        .tryConsumeAndReturnRemaining(1);
  }

  /** Resilience4j, which gives all permits of a window at its beginning. */
  @Benchmark
  public boolean resilience4j() {
    return limiters
        .computeIfAbsent(
            key(), name -> io.github.resilience4j.ratelimiter.RateLimiter.of(name, config))
        .acquirePermission();
  }

  /** Guava, smooth and bursty. */
  @Benchmark
  public boolean guava() {
    return rates
        .computeIfAbsent(
            key(), name -> RateLimiter.create(PERMITS * NANOS_A_SECOND / window.toNanos()))
        .tryAcquire();
  }
}
