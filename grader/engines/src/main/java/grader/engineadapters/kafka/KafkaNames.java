package grader.engineadapters.kafka;

import grader.engineadapters.shared.TestNamespace;
import java.util.Locale;

/**
 * Names as Kafka takes them: letters, digits and hyphens stay, any other character is an underscore
 * and four hexadecimal digits. A group belongs to a topic, as in the block.
 */
final class KafkaNames {
  private static final int MAX_LENGTH = 249;

  private KafkaNames() {}

  /** What all names of a world begin with. */
  static String prefix(TestNamespace namespace) {
    return namespace.name() + "-";
  }

  /**
   * The topic's name in Kafka.
   *
   * @throws IllegalArgumentException when it is blank, or longer than Kafka takes
   */
  static String topic(TestNamespace namespace, String topic) {
    checkNotBlank("topic", topic);
    String name = prefix(namespace) + plain(topic);
    if (name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the name of a topic is too long: " + topic);
    }
    return name;
  }

  /** The group's name in Kafka; refuses one that is blank. */
  static String group(TestNamespace namespace, String topic, String group) {
    checkNotBlank("group", group);
    return topic(namespace, topic) + ":" + plain(group);
  }

  private static void checkNotBlank(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of a " + what + " is blank");
    }
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (char unit : name.toCharArray()) {
      if (unit == '-' || unit < 128 && Character.isLetterOrDigit(unit)) {
        plain.append(unit);
      } else {
        plain.append('_').append(String.format(Locale.ROOT, "%04x", (int) unit));
      }
    }
    return plain.toString();
  }
}
