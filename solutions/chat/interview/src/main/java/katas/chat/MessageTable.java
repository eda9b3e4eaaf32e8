package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.chat.SendResult.Accepted;
import katas.chat.SendResult.Refusal;
import katas.chat.SendResult.Refused;

/**
 * Conversations and their messages.
 *
 * <p>Invariant: a message, its key and the conversation's newest id are written in one batch. So a
 * key is there exactly when its message is (rules 2.4 and 4.2), and no message is stored behind a
 * newer one (rule 4.3).
 */
final class MessageTable {
  private final ServerPlatform platform;
  private final VersionedTable table;

  /** Under the conversation's id. */
  record ConversationRow(Set<String> members, long newest) {}

  /** Under SENDER/KEY: which message that is. */
  record KeyRow(String conversation, long id) {}

  MessageTable(ServerPlatform platform) {
    this.platform = platform;
    this.table = platform.table();
  }

  private static String rowKey(String conversation, long id) {
    return conversation + "/" + String.format("%019d", id);
  }

  boolean create(String conversation, Set<String> members) {
    return table.write(Write.insert(conversation, new ConversationRow(members, 0)));
  }

  Optional<Row<ConversationRow>> conversation(String id) {
    return table.read(ConversationRow.class, id);
  }

  SendResult store(String sender, String conversation, String key, String text) {
    while (true) {
      Optional<Row<KeyRow>> known = table.read(KeyRow.class, sender + "/" + key);
      if (known.isPresent()) {
        return repeated(known.get().value(), conversation, text);
      }
      Optional<Row<ConversationRow>> row = conversation(conversation);
      if (row.isEmpty() || !row.get().value().members().contains(sender)) {
        return new Refused(Refusal.NOT_A_MEMBER);
      }
      long id = row.get().value().newest() + 1;
      Message message =
          new Message(id, conversation, sender, key, text, platform.clock().instant());
      if (insert(row.get(), message)) {
        return new Accepted(message);
      }
    }
  }

  private SendResult repeated(KeyRow known, String conversation, String text) {
    Message first =
        table.read(Message.class, rowKey(known.conversation(), known.id())).orElseThrow().value();
    return first.conversation().equals(conversation) && first.text().equals(text)
        ? new Accepted(first)
        : new Refused(Refusal.KEY_REUSED);
  }

  private boolean insert(Row<ConversationRow> row, Message message) {
    String conversation = message.conversation();
    return table.write(
        Write.update(row, new ConversationRow(row.value().members(), message.id())),
        Write.insert(rowKey(conversation, message.id()), message),
        Write.insert(
            message.sender() + "/" + message.key(), new KeyRow(conversation, message.id())));
  }

  List<Message> after(String conversation, long id, int limit) {
    return table.scan(Message.class, conversation + "/", rowKey(conversation, id), limit).stream()
        .map(Row::value)
        .toList();
  }
}
