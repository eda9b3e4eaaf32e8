package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A device: the front of its parts, which state what they rely on. */
public final class ChatDevice implements ChatClient {
  private final DevicePlatform platform;
  private final Connection connection;
  private final Outbox outbox;
  private final Inbox inbox;
  private final ReadReports reports;
  private final TypingIndicators typing;

  /** A device that has just started, and knows nothing but what its disk has. */
  public ChatDevice(DevicePlatform platform) {
    this.platform = platform;
    Counters counters = new Counters(platform.disk());
    connection = new Connection(platform, counters, this::connected);
    outbox = new Outbox(platform, connection, counters);
    inbox = new Inbox(platform);
    reports = new ReadReports(platform, connection);
    typing = new TypingIndicators(platform);
  }

  private void connected() {
    outbox.begin();
    reports.begin();
  }

  @Override
  public void goOnline() {
    connection.open();
  }

  @Override
  public void goOffline() {
    outbox.stop();
    reports.stop();
    connection.close();
  }

  @Override
  public String send(String conversation, String text) {
    Checks.names(conversation);
    Checks.text(text);
    String key = outbox.newKey();
    outbox.add(conversation, key, text);
    return key;
  }

  @Override
  public void send(String conversation, String key, String text) {
    Checks.names(conversation);
    Checks.key(key);
    Checks.text(text);
    outbox.add(conversation, key, text);
  }

  @Override
  public Optional<SendState> state(String key) {
    Checks.key(key);
    return outbox.state(key);
  }

  @Override
  public List<Message> messages(String conversation) {
    Checks.names(conversation);
    return inbox.messages(conversation);
  }

  @Override
  public void markRead(String conversation) {
    Checks.names(conversation);
    long newest = inbox.newest(conversation);
    if (newest > 0) {
      reports.add(conversation, newest);
    }
  }

  @Override
  public void typing(String conversation) {
    Checks.names(conversation);
    if (connection.isOnline()) {
      connection.send(new Wire.Typing(platform.user(), conversation));
    }
  }

  @Override
  public Set<String> typingUsers(String conversation) {
    Checks.names(conversation);
    return typing.users(conversation);
  }

  @Override
  public void receive(String from, Record message) {
    if (connection.isOffline()) {
      return;
    }
    if (message instanceof Wire.Welcome welcome) {
      connection.welcome(welcome);
    } else if (message instanceof Wire.Alive alive) {
      connection.alive(alive);
    } else if (message instanceof Wire.Unknown unknown) {
      connection.unknown(unknown);
    } else if (message instanceof Wire.Answer answer) {
      outbox.answered(answer);
    } else if (message instanceof Wire.Deliver deliver) {
      inbox.keep(from, deliver);
    } else if (message instanceof Wire.ReadNoted noted) {
      reports.noted(noted);
    } else if (message instanceof Wire.Typing shown) {
      typing.show(shown);
    }
  }
}
