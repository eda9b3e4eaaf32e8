package katas.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * What the device has received.
 *
 * <p>Invariant: the messages of a conversation and the id of the newest of them are written in one
 * batch, and only messages above that id. So each is kept once, in order (rules 2.5 and 2.6), and
 * what is confirmed is on the disk.
 */
final class Inbox {
  private static final int PAGE = 1_000;

  /** Under the conversation: the id of the newest message that the device has. */
  record NewestRow(long id) {}

  private final DevicePlatform platform;
  private final VersionedTable disk;

  Inbox(DevicePlatform platform) {
    this.platform = platform;
    this.disk = platform.disk();
  }

  void keep(String from, Wire.Deliver deliver) {
    String conversation = deliver.conversation();
    long newest = newest(conversation);
    List<Write> writes = new ArrayList<>();
    for (Message message : deliver.messages()) {
      if (message.id() > newest) {
        newest = message.id();
        writes.add(Write.insert(Rows.message(conversation, newest), message));
      }
    }
    if (!writes.isEmpty()) {
      writes.add(Write.put(conversation, new NewestRow(newest)));
      disk.write(writes);
    }
    platform
        .network()
        .send(
            from, new Wire.DeliveredUpTo(platform.user(), platform.device(), conversation, newest));
  }

  /** The id of the newest message, or 0 when there is none. */
  long newest(String conversation) {
    Optional<Row<NewestRow>> row = disk.read(NewestRow.class, conversation);
    return row.map(each -> each.value().id()).orElse(0L);
  }

  List<Message> messages(String conversation) {
    List<Message> all = new ArrayList<>();
    String after = "";
    List<Row<Message>> page;
    do {
      page = disk.scan(Message.class, conversation + "/", after, PAGE);
      page.forEach(row -> all.add(row.value()));
      after = page.isEmpty() ? after : page.get(page.size() - 1).key();
    } while (page.size() == PAGE);
    return all;
  }
}
