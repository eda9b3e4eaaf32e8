// How far a user is is written over whatever stands there by now.
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
import katas.chat.Rows.Mark;
import katas.chat.Rows.MemberEntry;
import katas.chat.Rows.PlaceRow;

/**
 * How far each member and each device is in each conversation.
 *
 * <p>Invariant: a device's mark and what is read only grow, and a mark is not above what the device
 * keeps on its disk. So what lies above a mark is all that the device may still need.
 */
final class Places {
  private static final int SHOWN = 100;
  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final Rooms rooms;
  private final Messages messages;

  Places(VersionedTable table, Rooms rooms, Messages messages) {
    this.table = table;
    this.rooms = rooms;
    this.messages = messages;
  }

  /** The ids of the conversations in which the user has a place. */
  List<String> conversations(String user) {
    List<String> all = new ArrayList<>();
    String prefix = user + "/";
    String after = "";
    List<Row<PlaceRow>> page;
    do {
      page = table.scan(PlaceRow.class, prefix, after, PAGE);
      page.forEach(row -> all.add(row.key().substring(prefix.length())));
      after = page.isEmpty() ? after : page.get(page.size() - 1).key();
    } while (page.size() == PAGE);
    return all;
  }

  PlaceRow of(String user, String conversation) {
    return table
        .read(PlaceRow.class, Rows.pair(user, conversation))
        .map(Row::value)
        .orElse(PlaceRow.START);
  }

  /** Notes that a device keeps everything up to {@code id}. */
  void delivered(String user, String conversation, String device, long id) {
    change(
        user,
        conversation,
        place -> {
          if (id <= place.mark(device)) {
            return place;
          }
          List<Mark> marks = new ArrayList<>(place.marks());
          marks.removeIf(mark -> mark.device().equals(device));
          marks.add(new Mark(device, id));
          return new PlaceRow(place.read(), marks);
        });
  }

  void markRead(String user, String conversation, long id) {
    visible(user, conversation, id);
    change(user, conversation, place -> new PlaceRow(Math.max(place.read(), id), place.marks()));
  }

  private void change(String user, String conversation, UnaryOperator<PlaceRow> change) {
    boolean done = false;
    while (!done) {
      Optional<Row<PlaceRow>> row = table.read(PlaceRow.class, Rows.pair(user, conversation));
      if (row.isEmpty()) {
        return;
      }
      PlaceRow after = change.apply(row.get().value());
      done = after.equals(row.get().value()) || put(row.get().key(), after);
    }
  }

  private boolean put(String key, PlaceRow place) {
    return table.write(Write.put(key, place)); // BUG: over any version
  }

  int unread(String user, String conversation) {
    ConversationRow room = rooms.require(conversation).value();
    long after = Math.max(Rooms.membership(room, user).since(), of(user, conversation).read());
    int unread = 0;
    List<Message> page;
    do {
      page = messages.between(conversation, after, room.last(), SHOWN);
      unread += (int) page.stream().filter(each -> !each.sender().equals(user)).count();
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == SHOWN && unread < SHOWN);
    return Math.min(unread, SHOWN);
  }

  Map<String, Receipt> receipts(String user, String conversation, long id) {
    ConversationRow room = visible(user, conversation, id);
    String sender = messages.find(conversation, id).orElseThrow().sender();
    Map<String, Receipt> receipts = new HashMap<>();
    for (MemberEntry member : room.members()) {
      if (!member.user().equals(sender) && member.since() < id) {
        receipts.put(member.user(), receipt(of(member.user(), conversation), id));
      }
    }
    return receipts;
  }

  private static Receipt receipt(PlaceRow place, long id) {
    if (place.read() >= id) {
      return Receipt.READ;
    }
    boolean delivered = place.marks().stream().anyMatch(mark -> mark.id() >= id);
    return delivered ? Receipt.DELIVERED : Receipt.SENT;
  }

  /** The conversation, when the user sees a message with this id. */
  private ConversationRow visible(String user, String conversation, long id) {
    ConversationRow room = rooms.require(conversation).value();
    long since = Rooms.membership(room, user).since();
    if (id <= since || messages.find(conversation, id).isEmpty()) {
      throw new UnknownMessageException("no such message in " + conversation + ": " + id);
    }
    return room;
  }
}
