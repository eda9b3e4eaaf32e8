package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.NotImplementedException;

/** The program on a device. */
public final class ChatDevice implements ChatClient {

  /** A device that has just started, and knows nothing but what its disk has. */
  public ChatDevice(DevicePlatform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void goOnline() {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void goOffline() {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public String send(String conversation, String text) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void send(String conversation, String key, String text) {
    throw new NotImplementedException(); // TODO: rule 2.4
  }

  @Override
  public Optional<SendState> state(String key) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public List<Message> messages(String conversation) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void markRead(String conversation) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public void typing(String conversation) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public Set<String> typingUsers(String conversation) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public void receive(String from, Record message) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
