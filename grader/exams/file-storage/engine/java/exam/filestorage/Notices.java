package exam.filestorage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;

/** Hears all notices. A mark of its own, behind all others in the partition, says when to stop. */
final class Notices {
  private final MessageLog log;
  private final String topic;
  private final LogConsumer consumer;
  private final List<LogEntry> heard = new ArrayList<>();

  Notices(MessageLog log, String topic) {
    this.log = log;
    this.topic = topic;
    this.consumer = log.join(topic, "test");
    consumer.poll(1); // it takes a second to join, in which the test may go on
  }

  /** For whom there is a notice about a file up to now, in order of their names. */
  List<String> about(String fileId) {
    String mark = UUID.randomUUID().toString();
    log.append(topic, mark, mark);
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              heard.addAll(consumer.poll(1_000));
              return heard.stream().anyMatch(entry -> entry.key().equals(mark));
            });
    TreeSet<String> users = new TreeSet<>();
    heard.stream()
        .filter(entry -> entry.value().equals(fileId))
        .forEach(entry -> users.add(entry.key()));
    return List.copyOf(users);
  }
}
