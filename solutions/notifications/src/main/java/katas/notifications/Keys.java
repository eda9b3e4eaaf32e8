package katas.notifications;

import java.time.Instant;

/** Keys of rows. Users' ids have no slash, so that what follows the first one is the sender's. */
final class Keys {

  private Keys() {}

  static String notification(String userId, String key) {
    return userId + "/" + key;
  }

  /** Also the key that providers are given: it names the message whoever sends it. */
  static String delivery(String notificationId, Channel channel) {
    return notificationId + "/" + channel;
  }

  /** Where messages of a channel and a priority wait. */
  static String queue(Channel channel, Priority priority) {
    return channel + "/" + priority.ordinal() + "/";
  }

  /** All items of one digest, in the order of acceptance when an instant and more is added. */
  static String digest(Content content) {
    return content.userId()
        + "/"
        + content.channel()
        + "/"
        + content.category()
        + "/"
        + time(content.dueAt())
        + "/";
  }

  /** An instant as a text of 21 characters that sorts as the instant does. */
  static String time(Instant instant) {
    return String.format("%012d%09d", instant.getEpochSecond(), instant.getNano());
  }

  /** The instant that a text begins with. */
  static Instant instant(String text) {
    return Instant.ofEpochSecond(
        Long.parseLong(text.substring(0, 12)), Long.parseLong(text.substring(12, 21)));
  }
}
