package katas.chat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.blocks.NotImplementedException;

/** A chat server. */
public final class ChatGateway implements ChatServer {

  /** A server that has just started, and knows nothing but what the blocks have. */
  public ChatGateway(ServerPlatform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void start() {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void create(String conversation, Set<String> members) {
    throw new NotImplementedException(); // TODO: rule 1.7
  }

  @Override
  public void addMember(String by, String conversation, String user) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public void removeMember(String by, String conversation, String user) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public SendResult send(String sender, String conversation, String key, String text) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public MessagePage history(String user, String conversation, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public int unread(String user, String conversation) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public void markRead(String user, String conversation, long id) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public Map<String, Receipt> receipts(String user, String conversation, long id) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public Presence presence(String user) {
    throw new NotImplementedException(); // TODO: rule 3.3
  }

  @Override
  public void receive(String from, Record message) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
