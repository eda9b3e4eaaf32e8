package grader.engineadapters.kafka;

import grader.engineadapters.shared.ConnectionTimeouts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;

/**
 * How a member of a group is set up.
 *
 * <p>The assignor gives all partitions up before they are shared out anew, so that what is not
 * committed comes again after every change of the members, as the block says. The session is as
 * short as a broker permits that nobody has set up.
 */
final class ConsumerSettings {
  private static final Duration SESSION = Duration.ofSeconds(6);
  private static final Duration HEARTBEAT = Duration.ofMillis(300);

  /** How long a fetch waits for something to come. */
  static final Duration FETCH = Duration.ofMillis(200);

  /** The same while somebody waits for an answer. */
  static final Duration SOON = Duration.ofMillis(5);

  private ConsumerSettings() {}

  static Map<String, Object> of(String hosts, ConnectionTimeouts timeouts, String group) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, hosts);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) FETCH.toMillis());
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeouts.answerWithin().toMillis());
    return settings;
  }
}
