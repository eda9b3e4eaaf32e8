package grader.engineadapters.redis;

import grader.engineadapters.shared.ClientErrorTranslator;
import grader.engineadapters.shared.TestNamespace;
import grader.engineadapters.shared.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import katas.blocks.KeyValueStore;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * A store on Redis: one command or one script a call, so each takes effect at one instant.
 *
 * <p>Redis measures expiry in milliseconds; a shorter time to live counts as one. The client tries
 * nothing twice: what it does not know, it says.
 */
final class RedisStore implements KeyValueStore, AutoCloseable {
  /** Longer than Redis is asked to wait; it could not add a Long.MAX_VALUE to its clock. */
  private static final Duration MAX_TIME_TO_LIVE = Duration.ofDays(365_000);

  private final RedisClient client;
  private final String prefix;

  RedisStore(RedisClient client, TestNamespace namespace) {
    this.client = client;
    this.prefix = prefix(namespace);
  }

  /** What all keys of a world begin with. */
  static String prefix(TestNamespace namespace) {
    return namespace.name() + ":";
  }

  @Override
  public Optional<String> get(String key) {
    byte[] name = name(key);
    return Optional.ofNullable(call("GET", key, () -> client.get(name))).map(Utf8Text::text);
  }

  @Override
  public void put(String key, String value) {
    byte[] name = name(key);
    byte[] bytes = Utf8Text.bytes(value);
    call("SET", key, () -> client.set(name, bytes));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    byte[] name = name(key);
    byte[] bytes = Utf8Text.bytes(value);
    SetParams expiry = SetParams.setParams().px(milliseconds(timeToLive));
    call("SET", key, () -> client.set(name, bytes, expiry));
  }

  @Override
  public boolean putIfAbsent(String key, String value, Duration timeToLive) {
    byte[] name = name(key);
    byte[] bytes = Utf8Text.bytes(value);
    SetParams absent = SetParams.setParams().nx().px(milliseconds(timeToLive));
    return call("SET NX", key, () -> client.set(name, bytes, absent)) != null;
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value) {
    return holds(run(LuaScript.COMPARE_AND_SET, key, expected, value));
  }

  @Override
  public boolean compareAndSet(String key, String expected, String value, Duration timeToLive) {
    String expiry = Long.toString(milliseconds(timeToLive));
    return holds(run(LuaScript.COMPARE_AND_SET_EXPIRING, key, expected, value, expiry));
  }

  @Override
  public boolean compareAndDelete(String key, String expected) {
    return holds(run(LuaScript.COMPARE_AND_DELETE, key, expected));
  }

  private static boolean holds(Object answer) {
    return answer.equals(1L);
  }

  @Override
  public boolean delete(String key) {
    byte[] name = name(key);
    return Objects.requireNonNull(call("DEL", key, () -> client.del(name))) > 0;
  }

  @Override
  public long increment(String key) {
    byte[] name = name(key);
    return Objects.requireNonNull(call("INCR", key, () -> client.incr(name)));
  }

  @Override
  public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
    String expiry = Long.toString(milliseconds(timeToLive));
    Object before =
        run(LuaScript.ADD_UP_TO, key, Long.toString(amount), Long.toString(limit), expiry);
    return Long.parseLong(Utf8Text.text((byte[]) before));
  }

  private Object run(LuaScript script, String key, String... arguments) {
    List<byte[]> keys = List.of(name(key));
    List<byte[]> values = new ArrayList<>();
    for (String argument : arguments) {
      values.add(Utf8Text.bytes(argument));
    }
    byte[] lua = script.lua().getBytes(StandardCharsets.US_ASCII);
    return Objects.requireNonNull(call(script.name(), key, () -> client.eval(lua, keys, values)));
  }

  /** Makes a call; what Redis says of a value that is no counter is the caller's mistake. */
  private static <T> @Nullable T call(String command, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (JedisDataException e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("not an integer") || message.contains("overflow")) {
        throw new IllegalArgumentException("not a counter, or too large: " + key, e);
      }
      throw ClientErrorTranslator.answer(command + " " + key, e);
    } catch (JedisException e) {
      throw ClientErrorTranslator.answer(command + " " + key, e);
    }
  }

  private byte[] name(String key) {
    return Utf8Text.bytes(prefix + Objects.requireNonNull(key, "key"));
  }

  private static long milliseconds(Duration timeToLive) {
    if (timeToLive.isNegative() || timeToLive.isZero()) {
      throw new IllegalArgumentException("time to live is not positive: " + timeToLive);
    }
    Duration bounded = timeToLive.compareTo(MAX_TIME_TO_LIVE) > 0 ? MAX_TIME_TO_LIVE : timeToLive;
    return bounded.plusNanos(999_999).toMillis();
  }

  @Override
  public void close() {
    client.close();
  }
}
