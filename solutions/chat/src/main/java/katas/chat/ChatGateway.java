package katas.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.chat.SendResult.Accepted;

/** A chat server: the front of its parts, which state what they rely on. */
public final class ChatGateway implements ChatServer {
  private final Conversations conversations;
  private final Messages messages;
  private final History history;
  private final ReadPositions positions;
  private final PresenceTracker presence;
  private final Sessions sessions;
  private final Fanout fanout;
  private final KeyExpiry sweep;
  private final DatagramHandler handler;

  /** A server that has just started, and knows nothing but what the blocks have. */
  public ChatGateway(ServerPlatform platform) {
    conversations = new Conversations(platform.table(), platform.config());
    messages = new Messages(platform, conversations);
    history = new History(conversations, messages);
    positions = new ReadPositions(platform.table(), conversations, messages);
    presence = new PresenceTracker(platform);
    sessions = new Sessions(platform, presence);
    Delivery delivery = new Delivery(platform, sessions, conversations, messages, positions);
    fanout = new Fanout(platform, conversations, sessions, delivery);
    sweep = new KeyExpiry(platform);
    handler =
        new DatagramHandler(
            platform, this, new DatagramHandler.Parts(conversations, sessions, delivery, fanout));
  }

  @Override
  public void start() {
    sweep.start();
    fanout.process();
  }

  @Override
  public void create(String conversation, Set<String> members) {
    conversations.create(conversation, members);
  }

  @Override
  public void addMember(String by, String conversation, String user) {
    conversations.add(by, conversation, user);
  }

  @Override
  public void removeMember(String by, String conversation, String user) {
    conversations.remove(by, conversation, user);
  }

  @Override
  public SendResult send(String sender, String conversation, String key, String text) {
    Checks.names(sender, conversation);
    Checks.key(key);
    Checks.text(text);
    SendResult result = messages.store(sender, conversation, key, text);
    if (result instanceof Accepted accepted) {
      // Again for every repetition: the server that stored it may have crashed right after.
      fanout.accept(accepted.message());
    }
    return result;
  }

  @Override
  public MessagePage history(String user, String conversation, int limit, Optional<String> cursor) {
    return history.page(user, conversation, limit, cursor);
  }

  @Override
  public int unread(String user, String conversation) {
    Checks.names(user, conversation);
    return positions.unread(user, conversation);
  }

  @Override
  public void markRead(String user, String conversation, long id) {
    Checks.names(user, conversation);
    positions.markRead(user, conversation, id);
  }

  @Override
  public Map<String, Receipt> receipts(String user, String conversation, long id) {
    Checks.names(user, conversation);
    return positions.receipts(user, conversation, id);
  }

  @Override
  public Presence presence(String user) {
    Checks.names(user);
    return presence.of(user, sessions.rows(user));
  }

  @Override
  public void receive(String from, Record message) {
    handler.receive(from, message);
  }
}
