package grader.engineadapters.kafka;

import grader.engineadapters.shared.ClientErrorTranslator;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.Utf8Text;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import katas.blocks.LogConsumer;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A log on Kafka. Appends wait until all replicas in sync have the message ({@code acks=all}); the
 * producer tries again by itself, and is idempotent, so it never appends twice for one call.
 */
final class KafkaLog implements MessageLog, AutoCloseable {
  private final KafkaNamespace owner;
  private final String hosts;
  private final ConnectionTimeouts timeouts;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<KafkaLogConsumer> consumers = new CopyOnWriteArrayList<>();

  KafkaLog(KafkaNamespace owner, String hosts, ConnectionTimeouts timeouts) {
    this.owner = owner;
    this.hosts = hosts;
    this.timeouts = timeouts;
    this.producer =
        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> settings() {
    int patience = Math.toIntExact(timeouts.answerWithin().toMillis());
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, hosts);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
    return settings;
  }

  @Override
  public LogPosition append(String topic, String key, String value) {
    String name = KafkaNames.topic(owner.world(), topic);
    byte[] keyBytes = Utf8Text.bytes(key);
    byte[] valueBytes = Utf8Text.bytes(value);
    String call = "append to " + topic;
    try {
      owner.ensure(name);
      RecordMetadata stands =
          await(producer.send(new ProducerRecord<>(name, keyBytes, valueBytes)));
      return new LogPosition(stands.partition(), stands.offset());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RecordTooLargeException) {
        throw new IllegalArgumentException("Kafka takes messages of up to 1 MiB", e.getCause());
      }
      throw ClientErrorTranslator.answer(call, e.getCause());
    } catch (KafkaException e) {
      throw ClientErrorTranslator.answer(call, e);
    }
  }

  private static RecordMetadata await(Future<RecordMetadata> answer) throws ExecutionException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClientErrorTranslator.answer("append", e);
    }
  }

  @Override
  public LogConsumer join(String topic, String group) {
    return consumer(topic, group);
  }

  KafkaLogConsumer consumer(String topic, String group) {
    String name = KafkaNames.topic(owner.world(), topic);
    ConsumerThread consumerThread =
        new ConsumerThread(
            hosts, timeouts, name, KafkaNames.group(owner.world(), topic, group), owner::ends);
    KafkaLogConsumer consumer =
        new KafkaLogConsumer(consumerThread, timeouts, () -> owner.ensure(name));
    consumers.add(consumer);
    return consumer;
  }

  /** What was not sent yet is dropped; consumers leave their groups. */
  @Override
  public void close() {
    consumers.forEach(KafkaLogConsumer::close);
    producer.close(Duration.ZERO);
  }
}
