package katas.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Machine;

/** A server as a test talks to it; what is asked is done on its machine. */
public final class Server {
  private final Machine<ChatServer> machine;

  Server(Machine<ChatServer> machine) {
    this.machine = machine;
  }

  /** The machine, to crash it or to set its clock. */
  public Machine<ChatServer> machine() {
    return machine;
  }

  /** Asks for something; empty when the server was down or crashed, or a call of it was lost. */
  public <T> Optional<T> tryAsk(Function<ChatServer, T> request) {
    AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
    try {
      machine.run(program -> answer.set(Optional.of(request.apply(program))));
    } catch (UnavailableException e) {
      return Optional.empty();
    }
    return answer.get();
  }

  /** Asks for something of a server that is up. */
  public <T> T ask(Function<ChatServer, T> request) {
    return tryAsk(request)
        .orElseThrow(() -> new IllegalStateException(machine.name() + " is down"));
  }

  /** Tells a server that is up to do something. */
  public void tell(Consumer<ChatServer> request) {
    machine.run(request);
  }

  /** Creates a conversation. */
  public void create(String conversation, String... members) {
    tell(program -> program.create(conversation, Set.of(members)));
  }

  /** Sends a message; it may be refused. */
  public SendResult send(String sender, String conversation, String key, String text) {
    return ask(program -> program.send(sender, conversation, key, text));
  }

  /** Sends the message that must be accepted. */
  public Message accepted(String sender, String conversation, String key, String text) {
    SendResult result = send(sender, conversation, key, text);
    assertThat(result)
        .withFailMessage("rule 2.4: %s of %s is accepted, but was %s", text, sender, result)
        .isInstanceOf(SendResult.Accepted.class);
    return ((SendResult.Accepted) result).message();
  }

  /** The texts that a member sees, of all pages of this size. */
  public List<String> history(String user, String conversation, int limit) {
    return messages(user, conversation, limit).stream().map(Message::text).toList();
  }

  /** The messages that a member sees, of all pages of this size. */
  public List<Message> messages(String user, String conversation, int limit) {
    List<Message> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      MessagePage page = ask(program -> program.history(user, conversation, limit, from));
      all.addAll(page.messages());
      cursor = page.next();
      assertThat(all.size())
          .withFailMessage("rule 1.2: the pages come to an end, but go on for ever")
          .isLessThan(10_000);
    } while (cursor.isPresent());
    return all;
  }

  /** How far the newest message that {@code user} sees has come with {@code member}. */
  public Receipt receipt(String user, String conversation, String member) {
    List<Message> all = messages(user, conversation, 100);
    long newest = all.get(all.size() - 1).id();
    Map<String, Receipt> receipts = ask(program -> program.receipts(user, conversation, newest));
    assertThat(receipts)
        .withFailMessage("rule 1.5: %s has a receipt, but there are %s", member, receipts)
        .containsKey(member);
    return receipts.get(member);
  }

  /** Whether a user is there. */
  public Presence presence(String user) {
    return ask(program -> program.presence(user));
  }

  /** What a user has not read. */
  public int unread(String user, String conversation) {
    return ask(program -> program.unread(user, conversation));
  }
}
