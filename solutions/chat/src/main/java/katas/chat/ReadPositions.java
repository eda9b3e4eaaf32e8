package katas.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.DevicePosition;
import katas.chat.Rows.MemberEntry;
import katas.chat.Rows.PositionRow;

/**
 * How far each member and each device is in each conversation.
 *
 * <p>Invariant: a device's position and what is read only grow, and a position is not above what
 * the device keeps on its disk. So what lies above a position is all that the device may still
 * need.
 */
final class ReadPositions {
  private static final int SHOWN = 100;
  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final Conversations conversations;
  private final Messages messages;

  ReadPositions(VersionedTable table, Conversations conversations, Messages messages) {
    this.table = table;
    this.conversations = conversations;
    this.messages = messages;
  }

  /** The ids of the conversations in which the user has a position. */
  List<String> conversations(String user) {
    List<String> all = new ArrayList<>();
    String prefix = user + "/";
    String after = "";
    List<Row<PositionRow>> page;
    do {
      page = table.scan(PositionRow.class, prefix, after, PAGE);
      page.forEach(row -> all.add(row.key().substring(prefix.length())));
      after = page.isEmpty() ? after : page.get(page.size() - 1).key();
    } while (page.size() == PAGE);
    return all;
  }

  PositionRow of(String user, String conversation) {
    return table
        .read(PositionRow.class, Rows.pair(user, conversation))
        .map(Row::value)
        .orElse(PositionRow.START);
  }

  /** Notes that a device keeps everything up to {@code id}. */
  void delivered(String user, String conversation, String device, long id) {
    change(
        user,
        conversation,
        position -> {
          if (id <= position.confirmed(device)) {
            return position;
          }
          List<DevicePosition> devices = new ArrayList<>(position.devices());
          devices.removeIf(each -> each.device().equals(device));
          devices.add(new DevicePosition(device, id));
          return new PositionRow(position.read(), devices);
        });
  }

  void markRead(String user, String conversation, long id) {
    visible(user, conversation, id);
    change(
        user,
        conversation,
        position -> new PositionRow(Math.max(position.read(), id), position.devices()));
  }

  private void change(String user, String conversation, UnaryOperator<PositionRow> change) {
    boolean done = false;
    while (!done) {
      Optional<Row<PositionRow>> row = table.read(PositionRow.class, Rows.pair(user, conversation));
      if (row.isEmpty()) {
        return;
      }
      PositionRow after = change.apply(row.get().value());
      done = after.equals(row.get().value()) || table.write(Write.update(row.get(), after));
    }
  }

  int unread(String user, String conversation) {
    ConversationRow row = conversations.require(conversation).value();
    long after =
        Math.max(Conversations.membership(row, user).since(), of(user, conversation).read());
    int unread = 0;
    List<Message> page;
    do {
      page = messages.between(conversation, after, row.last(), SHOWN);
      unread += (int) page.stream().filter(each -> !each.sender().equals(user)).count();
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == SHOWN && unread < SHOWN);
    return Math.min(unread, SHOWN);
  }

  Map<String, Receipt> receipts(String user, String conversation, long id) {
    ConversationRow row = visible(user, conversation, id);
    String sender = messages.find(conversation, id).orElseThrow().sender();
    Map<String, Receipt> receipts = new HashMap<>();
    for (MemberEntry member : row.members()) {
      if (!member.user().equals(sender) && member.since() < id) {
        receipts.put(member.user(), receipt(of(member.user(), conversation), id));
      }
    }
    return receipts;
  }

  private static Receipt receipt(PositionRow position, long id) {
    if (position.read() >= id) {
      return Receipt.READ;
    }
    boolean delivered = position.devices().stream().anyMatch(each -> each.id() >= id);
    return delivered ? Receipt.DELIVERED : Receipt.SENT;
  }

  /** The conversation, when the user sees a message with this id. */
  private ConversationRow visible(String user, String conversation, long id) {
    ConversationRow row = conversations.require(conversation).value();
    long since = Conversations.membership(row, user).since();
    if (id <= since || messages.find(conversation, id).isEmpty()) {
      throw new UnknownMessageException("no such message in " + conversation + ": " + id);
    }
    return row;
  }
}
