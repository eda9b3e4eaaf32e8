package katas.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.NotImplementedException;
import katas.chat.MessageTable.ConversationRow;

/** A chat server that stores messages once and reads them, for the interview track. */
public final class ChatGateway implements ChatServer {
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_TEXT = 4_096;
  private static final int LARGEST_PAGE = 100;

  private final ServerPlatform platform;
  private final MessageTable messages;

  /** A server that has just started, and knows nothing but what the blocks have. */
  public ChatGateway(ServerPlatform platform) {
    this.platform = platform;
    messages = new MessageTable(platform);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static void requireNames(String... names) {
    for (String name : names) {
      require(!name.isBlank() && !name.contains("/"), "not a name: " + name);
    }
  }

  @Override
  public void start() {
    // Nothing works in the background.
  }

  @Override
  public void create(String conversation, Set<String> members) {
    requireNames(conversation);
    requireNames(members.toArray(new String[0]));
    require(members.size() >= 2, "a conversation has 2 members or more: " + members);
    if (members.size() > platform.config().maxGroupSize()) {
      throw new GroupFullException("too many members: " + members.size());
    }
    if (!messages.create(conversation, members)) {
      throw new ConversationExistsException("the conversation exists: " + conversation);
    }
  }

  @Override
  public SendResult send(String sender, String conversation, String key, String text) {
    requireNames(sender, conversation);
    require(!key.isBlank() && key.length() <= LONGEST_KEY, "not a key: " + key);
    require(!text.isEmpty() && text.length() <= LONGEST_TEXT, "not a text: " + text.length());
    return messages.store(sender, conversation, key, text);
  }

  @Override
  public MessagePage history(String user, String conversation, int limit, Optional<String> cursor) {
    requireNames(user, conversation);
    require(limit >= 1 && limit <= LARGEST_PAGE, "a page has 1 to 100 messages: " + limit);
    String from = cursor.orElse("0");
    require(from.matches("[0-9]{1,18}"), "not a cursor: " + from);
    ConversationRow row =
        messages
            .conversation(conversation)
            .orElseThrow(() -> new UnknownConversationException("no such: " + conversation))
            .value();
    if (!row.members().contains(user)) {
      throw new NotAMemberException("not a member: " + user);
    }
    List<Message> found = messages.after(conversation, Long.parseLong(from), limit + 1);
    if (found.size() <= limit) {
      return new MessagePage(found, Optional.empty());
    }
    String next = String.valueOf(found.get(limit - 1).id());
    return new MessagePage(found.subList(0, limit), Optional.of(next));
  }

  @Override
  public void addMember(String requester, String conversation, String user) {
    throw new NotImplementedException();
  }

  @Override
  public void removeMember(String requester, String conversation, String user) {
    throw new NotImplementedException();
  }

  @Override
  public int unread(String user, String conversation) {
    throw new NotImplementedException();
  }

  @Override
  public void markRead(String user, String conversation, long id) {
    throw new NotImplementedException();
  }

  @Override
  public Map<String, Receipt> receipts(String user, String conversation, long id) {
    throw new NotImplementedException();
  }

  @Override
  public Presence presence(String user) {
    throw new NotImplementedException();
  }

  @Override
  public void receive(String from, Record message) {
    throw new NotImplementedException();
  }
}
