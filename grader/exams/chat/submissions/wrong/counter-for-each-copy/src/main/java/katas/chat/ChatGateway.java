// Each member has a counter of unread messages that every request to send counts up.
package katas.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.chat.SendResult.Accepted;

/** A chat server: the front of its parts, which state what they rely on. */
public final class ChatGateway implements ChatServer {
  private final Rooms rooms;
  private final Messages messages;
  private final History history;
  private final Places places;
  private final PresenceBoard presence;
  private final Sessions sessions;
  private final Fanout fanout;
  private final KeySweep sweep;
  private final ServerPost post;

  /** A server that has just started, and knows nothing but what the blocks have. */
  public ChatGateway(ServerPlatform platform) {
    rooms = new Rooms(platform.table(), platform.config());
    messages = new Messages(platform, rooms);
    history = new History(rooms, messages);
    places = new Places(platform, rooms, messages);
    presence = new PresenceBoard(platform);
    sessions = new Sessions(platform, presence);
    Delivery delivery = new Delivery(platform, sessions, rooms, messages, places);
    fanout = new Fanout(platform, rooms, sessions, delivery);
    sweep = new KeySweep(platform);
    post = new ServerPost(platform, this, new ServerPost.Parts(rooms, sessions, delivery, fanout));
  }

  @Override
  public void start() {
    sweep.start();
    fanout.work();
  }

  @Override
  public void create(String conversation, Set<String> members) {
    rooms.create(conversation, members);
  }

  @Override
  public void addMember(String by, String conversation, String user) {
    rooms.add(by, conversation, user);
  }

  @Override
  public void removeMember(String by, String conversation, String user) {
    rooms.remove(by, conversation, user);
  }

  @Override
  public SendResult send(String sender, String conversation, String key, String text) {
    Checks.names(sender, conversation);
    Checks.key(key);
    Checks.text(text);
    SendResult result = messages.store(sender, conversation, key, text);
    if (result instanceof Accepted accepted) {
      // Again for every repetition: the server that stored it may have crashed right after.
      places.count(sender, conversation); // BUG: a repetition is no new message
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
    return places.unread(user, conversation);
  }

  @Override
  public void markRead(String user, String conversation, long id) {
    Checks.names(user, conversation);
    places.markRead(user, conversation, id);
  }

  @Override
  public Map<String, Receipt> receipts(String user, String conversation, long id) {
    Checks.names(user, conversation);
    return places.receipts(user, conversation, id);
  }

  @Override
  public Presence presence(String user) {
    Checks.names(user);
    return presence.of(user, sessions.rows(user));
  }

  @Override
  public void receive(String from, Record message) {
    post.receive(from, message);
  }
}
