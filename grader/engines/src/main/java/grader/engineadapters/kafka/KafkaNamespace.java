package grader.engineadapters.kafka;

import grader.engineadapters.shared.ClientErrorTranslator;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import katas.blocks.MessageLog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics and groups of one world on a Kafka, and whoever uses them. Closing it deletes them.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class KafkaNamespace implements AutoCloseable {
  private final String hosts;
  private final TestNamespace namespace;
  private final Admin admin;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final List<KafkaLog> logs = new CopyOnWriteArrayList<>();

  private KafkaNamespace(String hosts, TestNamespace namespace) {
    this.hosts = hosts;
    this.namespace = namespace;
    int patience = Math.toIntExact(ConnectionTimeouts.USUAL.answerWithin().toMillis());
    this.admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, hosts,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience));
  }

  /**
   * Opens a world.
   *
   * @param hosts brokers to ask first, {@code host:port} with commas between
   * @throws IllegalStateException when no Kafka answers there
   */
  public static KafkaNamespace open(String hosts, TestNamespace namespace) {
    KafkaNamespace opened = new KafkaNamespace(hosts, namespace);
    try {
      await("look for a broker", opened.admin.describeCluster().clusterId());
      return opened;
    } catch (RuntimeException e) {
      opened.admin.close(Duration.ZERO);
      throw new IllegalStateException("no Kafka answers at " + hosts, e);
    }
  }

  /** A log with connections of its own, as each server has. */
  public MessageLog log(ConnectionTimeouts timeouts) {
    return logAt(hosts, timeouts);
  }

  /** The same by another way to the same brokers, such as a proxy. */
  public MessageLog logAt(String way, ConnectionTimeouts timeouts) {
    return open(way, timeouts);
  }

  KafkaLog open(String way, ConnectionTimeouts timeouts) {
    KafkaLog log = new KafkaLog(this, way, timeouts);
    logs.add(log);
    return log;
  }

  TestNamespace world() {
    return namespace;
  }

  /**
   * Creates a topic that nobody has used yet.
   *
   * @throws IllegalStateException when it exists already
   */
  public void partitions(String topic, int partitions) {
    if (!created(KafkaNames.topic(namespace, topic), partitions)) {
      throw new IllegalStateException("the topic is in use already: " + topic);
    }
  }

  /** Makes a topic of one partition unless there is one of the name. */
  void ensure(String topic) {
    if (!known.contains(topic)) {
      created(topic, 1);
    }
  }

  private boolean created(String topic, int partitions) {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(partitions), Optional.empty())
            .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    KafkaFuture<Void> answer = admin.createTopics(List.of(wanted)).all();
    boolean created = true;
    try {
      await("creation of a topic", answer);
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
      created = false;
    }
    known.add(topic);
    return created;
  }

  /** The offsets that the next messages will have. */
  Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
    return await("look at the end of a topic", admin.listOffsets(wanted).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }

  /** How many partitions a topic has that exists. */
  int partitionCount(String topic) {
    String name = KafkaNames.topic(namespace, topic);
    return await("look at a topic", admin.describeTopics(List.of(name)).allTopicNames())
        .get(name)
        .partitions()
        .size();
  }

  /**
   * Deletes topics and groups of worlds that are older than {@code age}: their owners were killed.
   */
  public void sweep(Duration age) {
    int length = namespace.name().length();
    deleteAll(
        name -> name.length() > length && TestNamespace.isOlder(name.substring(0, length), age));
  }

  private void deleteAll(Predicate<String> chosen) {
    Set<String> topics = await("list of topics", admin.listTopics().names());
    admin.deleteTopics(topics.stream().filter(chosen).toList());
    List<String> groups =
        await("list of groups", admin.listGroups().all()).stream()
            .map(GroupListing::groupId)
            .filter(chosen)
            .toList();
    admin.deleteConsumerGroups(groups);
  }

  /**
   * Waits for an answer; what the broker refuses is an {@link IllegalStateException} with cause.
   */
  static <T> T await(String call, KafkaFuture<T> answer) {
    try {
      return answer.get(ConnectionTimeouts.USUAL.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        throw ClientErrorTranslator.answer(call, e.getCause());
      }
      throw new IllegalStateException("Kafka refuses the " + call, e.getCause());
    } catch (TimeoutException e) {
      throw ClientErrorTranslator.answer(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClientErrorTranslator.answer(call, e);
    }
  }

  @Override
  public void close() {
    logs.forEach(KafkaLog::close);
    deleteAll(name -> name.startsWith(KafkaNames.prefix(namespace)));
    admin.close();
  }
}
