package katas.chat;

import java.util.List;
import java.util.Optional;
import katas.chat.Rows.ConversationRow;

/**
 * Pages of a conversation.
 *
 * <p>Invariant: a cursor is the id of the last message of its page. Since no message is ever stored
 * behind a newer one, the next page leaves out nothing.
 */
final class History {
  private static final int LARGEST_PAGE = 100;

  private final Conversations conversations;
  private final Messages messages;

  History(Conversations conversations, Messages messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  MessagePage page(String user, String conversation, int limit, Optional<String> cursor) {
    Checks.names(user, conversation);
    Checks.require(limit >= 1 && limit <= LARGEST_PAGE, "a page has 1 to 100 messages: " + limit);
    long from = cursor.map(History::position).orElse(0L);
    ConversationRow row = conversations.require(conversation).value();
    long after = Math.max(from, Conversations.membership(row, user).since());
    List<Message> found = messages.between(conversation, after, row.last(), limit + 1);
    if (found.size() <= limit) {
      return new MessagePage(found, Optional.empty());
    }
    List<Message> page = found.subList(0, limit);
    return new MessagePage(page, Optional.of(Long.toString(page.get(limit - 1).id())));
  }

  private static long position(String cursor) {
    Checks.require(cursor.matches("[0-9]{1,19}"), "not a cursor of a page: " + cursor);
    return Long.parseLong(cursor);
  }
}
