package katas.chat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.chat.Rows.ConversationRow;
import katas.chat.Rows.KeyEnd;
import katas.chat.Rows.KeyRow;
import katas.chat.SendResult.Accepted;
import katas.chat.SendResult.Refusal;
import katas.chat.SendResult.Refused;

/**
 * The messages of all conversations.
 *
 * <p>Invariant: a message and its key are stored in one batch, together with the conversation's new
 * {@code last}. So a key is there exactly when its message is (rule 2.4), two servers cannot store
 * one key twice (4.2), and no message is ever stored behind a newer one (4.3).
 */
final class Messages {
  private final VersionedTable table;
  private final Conversations conversations;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final ChatConfig config;

  Messages(ServerPlatform platform, Conversations conversations) {
    this.table = platform.table();
    this.conversations = conversations;
    this.clock = platform.clock();
    this.config = platform.config();
    ids = new SnowflakeIds(platform.node(), clock);
  }

  SendResult store(String sender, String conversation, String key, String text) {
    while (true) {
      Optional<SendResult> known = again(sender, conversation, key, text);
      if (known.isPresent()) {
        return known.get();
      }
      Optional<Row<ConversationRow>> row = conversations.find(conversation);
      if (row.flatMap(each -> each.value().member(sender)).isEmpty()) {
        // Rule 2.4: another server may have stored it before the sender was removed.
        return again(sender, conversation, key, text).orElse(new Refused(Refusal.NOT_A_MEMBER));
      }
      long id = ids.next(row.get().value().last());
      Message message = new Message(id, conversation, sender, key, text, clock.instant());
      if (insert(message, row.get())) {
        return new Accepted(message);
      }
    }
  }

  /** The answer to a key that is there already, or empty. */
  private Optional<SendResult> again(String sender, String conversation, String key, String text) {
    return table
        .read(KeyRow.class, Rows.pair(sender, key))
        .map(known -> repeated(known.value(), conversation, text));
  }

  private SendResult repeated(KeyRow known, String conversation, String text) {
    return find(known.conversation(), known.id())
        .filter(first -> first.conversation().equals(conversation) && first.text().equals(text))
        .<SendResult>map(Accepted::new)
        .orElse(new Refused(Refusal.KEY_REUSED));
  }

  private boolean insert(Message message, Row<ConversationRow> row) {
    String key = Rows.pair(message.sender(), message.key());
    KeyEnd end = new KeyEnd(key, message.acceptedAt().plus(config.keyRetention()));
    return table.write(
        Write.update(row, new ConversationRow(row.value().members(), message.id())),
        Write.insert(Rows.message(message.conversation(), message.id()), message),
        Write.insert(key, new KeyRow(message.conversation(), message.id())),
        Write.insert(KeyExpiry.endKey(end), end));
  }

  Optional<Message> find(String conversation, long id) {
    return table.read(Message.class, Rows.message(conversation, id)).map(Row::value);
  }

  /**
   * Messages with ids above {@code after}, in order, and at most {@code upTo}: what came while
   * somebody was removed, after the membership was read, is left out (rule 4.5).
   */
  List<Message> between(String conversation, long after, long upTo, int limit) {
    String start = Rows.message(conversation, after);
    return table.scan(Message.class, conversation + "/", start, limit).stream()
        .map(Row::value)
        .filter(message -> message.id() <= upTo)
        .toList();
  }
}
