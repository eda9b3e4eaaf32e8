package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Event;
import katas.analytics.PageCount;
import katas.analytics.Problem;
import katas.analytics.WindowCount;
import katas.blocks.LogPosition;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds, and what it comes to. A message that is not known to be processed may be
 * counted or not: then the model knows the least and the most.
 */
final class StreamModel implements Model<StreamModel> {
  static final int PARTITIONS = 3;

  /** Windows of which the day has no whole number, and short times, so that they pass often. */
  static final AnalyticsConfig CONFIG =
      new AnalyticsConfig(
          "events",
          "counts",
          Duration.ofMinutes(7),
          Duration.ofMinutes(3),
          Duration.ofHours(2),
          Duration.ofMinutes(20));

  static final Comparator<WindowCount> ORDER =
      Comparator.comparing(WindowCount::start)
          .thenComparing(WindowCount::page)
          .thenComparing(WindowCount::type);

  Instant now = Simulation.START;
  final List<List<Message>> partitions = new ArrayList<>();

  /** All events that anybody sent, by site and id: the same id with other fields does not come. */
  final Map<List<String>, Event> known = new LinkedHashMap<>();

  final List<ModelCursor> cursors = new ArrayList<>();

  /** Of each partition, how many messages are certainly processed. */
  final int[] processed = new int[PARTITIONS];

  /** Whether a call of process failed since everything was processed. */
  boolean faulty;

  /**
   * A message of the log.
   *
   * @param event what it says, or null when it is no event
   * @param problems rule 4.4: judged by the time of the append
   */
  record Message(
      LogPosition position,
      String text,
      Instant appendedAt,
      @Nullable Event event,
      Set<Problem> problems) {
    static Message of(LogPosition position, String text, Instant appendedAt) {
      Event event = EventTexts.event(text);
      return new Message(
          position,
          text,
          appendedAt,
          event,
          event == null
              ? EnumSet.of(Problem.MALFORMED)
              : EventFields.problems(event, appendedAt, CONFIG));
    }
  }

  StreamModel() {
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new ArrayList<>());
    }
  }

  @Override
  public StreamModel copy() {
    StreamModel copy = new StreamModel();
    copy.now = now;
    for (int i = 0; i < PARTITIONS; i++) {
      copy.partitions.get(i).addAll(partitions.get(i));
      copy.processed[i] = processed[i];
    }
    copy.known.putAll(known);
    copy.cursors.addAll(cursors);
    copy.faulty = faulty;
    return copy;
  }

  void know(Event event) {
    known.putIfAbsent(List.of(event.site(), event.id()), event);
  }

  /** Whether anybody sent an event of a site. */
  boolean knows(String site) {
    return known.keySet().stream().anyMatch(key -> key.get(0).equals(site));
  }

  static int partitionOf(String key) {
    return Math.floorMod(key.hashCode(), PARTITIONS);
  }

  /** A message is appended; returns where it stands. */
  LogPosition append(int partition, String text) {
    List<Message> messages = partitions.get(partition);
    LogPosition position = new LogPosition(partition, messages.size());
    messages.add(Message.of(position, text, now));
    return position;
  }

  int messages() {
    return partitions.stream().mapToInt(List::size).sum();
  }

  boolean settled() {
    for (int i = 0; i < PARTITIONS; i++) {
      if (processed[i] < partitions.get(i).size()) {
        return false;
      }
    }
    return true;
  }

  /** Whether no message would wait longer than the lag, if nobody processed for so long. */
  boolean mayWait(Duration time) {
    Instant oldest = now.plus(time).minus(CONFIG.maxConsumerLag());
    for (int i = 0; i < PARTITIONS; i++) {
      List<Message> messages = partitions.get(i);
      if (processed[i] < messages.size()
          && messages.get(processed[i]).appendedAt().isBefore(oldest)) {
        return false;
      }
    }
    return true;
  }

  /** Everything in the log has been processed and committed. */
  void settle() {
    for (int i = 0; i < PARTITIONS; i++) {
      processed[i] = partitions.get(i).size();
    }
    faulty = false;
  }

  /** The messages of which it is certain that they were processed, or all. */
  List<Message> messages(boolean onlyProcessed) {
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      List<Message> messages = partitions.get(i);
      all.addAll(onlyProcessed ? messages.subList(0, processed[i]) : messages);
    }
    return all;
  }

  static Instant window(Instant at) {
    long millis = at.toEpochMilli();
    return Instant.ofEpochMilli(millis - Math.floorMod(millis, CONFIG.window().toMillis()));
  }

  /** Rules 1.2 and 4.1: each event of the site once, in the window of its own time. */
  List<WindowCount> counts(String site, Instant from, Instant to, boolean onlyProcessed) {
    Map<WindowCount, Long> sums = new TreeMap<>(ORDER);
    Set<String> ids = new HashSet<>();
    for (Message message : messages(onlyProcessed)) {
      Event event = message.problems().isEmpty() ? message.event() : null;
      if (event != null
          && event.site().equals(site)
          && !event.at().isBefore(from)
          && event.at().isBefore(to)
          && ids.add(event.id())) {
        sums.merge(
            new WindowCount(window(event.at()), event.page(), event.type(), 0), 1L, Long::sum);
      }
    }
    List<WindowCount> counts = new ArrayList<>();
    sums.forEach(
        (key, sum) -> counts.add(new WindowCount(key.start(), key.page(), key.type(), sum)));
    return counts;
  }

  /** Rule 1.4. */
  List<PageCount> topPages(String site, Instant from, Instant to, int limit) {
    Map<String, Long> sums = new TreeMap<>();
    counts(site, from, to, false).forEach(each -> sums.merge(each.page(), each.count(), Long::sum));
    return sums.entrySet().stream()
        .map(sum -> new PageCount(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingLong(PageCount::count).reversed().thenComparing(PageCount::page))
        .limit(limit)
        .toList();
  }

  /** Rule 4.4: what cannot be counted, in the order of partition and offset. */
  List<Message> deadLetters(boolean onlyProcessed) {
    return messages(onlyProcessed).stream().filter(each -> !each.problems().isEmpty()).toList();
  }
}
