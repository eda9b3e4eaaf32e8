package katas.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import katas.blocks.simulation.Machine;

/** A device as a test uses it; what is asked is done on its machine. */
public final class Device {
  private final String user;
  private final Machine<ChatClient> machine;
  private final Set<String> open;

  Device(String user, Machine<ChatClient> machine, Set<String> open) {
    this.user = user;
    this.machine = machine;
    this.open = open;
  }

  /** Whose device it is. */
  public String user() {
    return user;
  }

  /** The machine, to crash it or to cut it off. */
  public Machine<ChatClient> machine() {
    return machine;
  }

  private void tell(Consumer<ChatClient> request) {
    machine.run(request);
  }

  /** Opens the app. */
  public void goOnline() {
    open.add(machine.name());
    tell(ChatClient::goOnline);
  }

  /** Closes the app. */
  public void goOffline() {
    open.remove(machine.name());
    tell(ChatClient::goOffline);
  }

  /** Sends a message; empty when the device is down or crashed before it was done. */
  public Optional<String> trySend(String conversation, String text) {
    AtomicReference<Optional<String>> key = new AtomicReference<>(Optional.empty());
    tell(program -> key.set(Optional.of(program.send(conversation, text))));
    return key.get();
  }

  /** Sends a message with a key of the device's own, which is returned. */
  public String send(String conversation, String text) {
    return trySend(conversation, text)
        .orElseThrow(() -> new IllegalStateException(machine.name() + " is down"));
  }

  /** Sends a message with this key. */
  public void send(String conversation, String key, String text) {
    tell(program -> program.send(conversation, key, text));
  }

  /** How far a message has come; empty when the device has sent none such. */
  public Optional<SendState> state(String key) {
    return machine.program().state(key);
  }

  /** Reads all that the device shows. */
  public void markRead(String conversation) {
    tell(program -> program.markRead(conversation));
  }

  /** Types. */
  public void typing(String conversation) {
    tell(program -> program.typing(conversation));
  }

  /** Who is shown as typing. */
  public Set<String> typingUsers(String conversation) {
    return machine.program().typingUsers(conversation);
  }

  /** What the device shows. */
  public List<Message> messages(String conversation) {
    return machine.program().messages(conversation);
  }

  /** The texts that the device shows. */
  public List<String> texts(String conversation) {
    return messages(conversation).stream().map(Message::text).toList();
  }

  @Override
  public String toString() {
    return machine.name();
  }
}
