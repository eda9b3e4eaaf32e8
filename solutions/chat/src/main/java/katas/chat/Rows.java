package katas.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the servers' table beside the messages themselves, and all keys. */
final class Rows {
  private Rows() {}

  /**
   * A conversation; its key is its id. Every message is stored in the batch that raises {@code
   * last} of the version that was read, so ids grow in the order of storing.
   *
   * @param last the id of the newest message, 0 when there is none
   */
  record ConversationRow(List<MemberEntry> members, long last) {
    Optional<MemberEntry> member(String user) {
      return members.stream().filter(each -> each.user().equals(user)).findFirst();
    }
  }

  /** A member, who sees what comes after {@code since}. */
  record MemberEntry(String user, long since) {}

  /** Under SENDER/KEY: which message that is. */
  record KeyRow(String conversation, long id) {}

  /** Under TIME/SENDER/KEY: when the key is forgotten, so that the oldest stands first. */
  record KeyEnd(String key, Instant at) {}

  /** Under USER/CONVERSATION: how far a member is, kept when the member goes. */
  record PositionRow(long read, List<DevicePosition> devices) {
    static final PositionRow START = new PositionRow(0, List.of());

    long confirmed(String device) {
      return devices.stream()
          .filter(each -> each.device().equals(device))
          .mapToLong(DevicePosition::id)
          .findFirst()
          .orElse(0);
    }
  }

  /** The device has confirmed everything up to this id. */
  record DevicePosition(String device, long id) {}

  /** Under USER/DEVICE: where the device was connected last, by the hello of which number. */
  record SessionRow(String server, long number, boolean open) {}

  static String pair(String first, String second) {
    return first + "/" + second;
  }

  /** The key of a message; keys sort as ids do. */
  static String message(String conversation, long id) {
    return pair(conversation, String.format("%019d", id));
  }
}
