package exam.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.chat.ChatServer;
import katas.chat.ConversationExistsException;
import katas.chat.GroupFullException;
import katas.chat.Message;
import katas.chat.MessagePage;
import katas.chat.NotAMemberException;
import katas.chat.SendResult;
import katas.chat.UnknownConversationException;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Conversations, and who is in them. */
final class MemberCommands {
  private MemberCommands() {}

  /** A new conversation. */
  record Create(String conversation, Set<String> members) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      servers.tell(server, program -> program.create(conversation, members));
      servers.pass(ChatModel.SECOND);
      return null;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      boolean exists = model.conversations.containsKey(conversation);
      if (exists) {
        ChatCommand.refused("1.7", outcome, ConversationExistsException.class, clauses);
        return;
      }
      boolean lost = outcome.thrown() instanceof ConversationExistsException && !model.calm;
      if (lost || ChatCommand.returned("1.7", outcome, clauses)) {
        ModelConversation created = new ModelConversation();
        members.forEach(user -> created.add(user, model.now));
        model.conversations.put(conversation, created);
      }
    }

    @Override
    public String toString() {
      return "create " + conversation + " with " + members.stream().sorted().toList();
    }
  }

  /**
   * A member is added or removed.
   *
   * @param flush whether everything comes before that is on its way
   * @param reader a member who reads before, so that everybody knows where the membership begins
   */
  record Change(
      boolean adds,
      boolean flush,
      String requester,
      String conversation,
      String user,
      String reader,
      Duration pass)
      implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      if (flush) {
        servers.flush();
      }
      List<Message> before = ReadCommands.all(servers, server, reader, conversation);
      servers.tell(server, this::change);
      servers.pass(pass);
      return before;
    }

    private void change(ChatServer program) {
      if (adds) {
        program.addMember(requester, conversation, user);
      } else {
        program.removeMember(requester, conversation, user);
      }
    }

    @Override
    public boolean flushes() {
      return flush;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ModelConversation known = model.conversations.get(conversation);
      if (known == null) {
        ChatCommand.refused("1.7", outcome, UnknownConversationException.class, clauses);
      } else if (!known.isMember(requester)) {
        ChatCommand.refused("1.3", outcome, NotAMemberException.class, clauses);
      } else if (ChatCommand.returned("1.3", outcome, clauses)) {
        outcome.list(Message.class).forEach(it -> model.see("1.2", it, clauses));
        if (adds) {
          known.add(user, model.now.minus(pass));
        } else {
          known.remove(user);
        }
        model.acted(pass);
      }
    }

    @Override
    public String toString() {
      return requester + (adds ? " adds " : " removes ") + user + ", " + conversation;
    }
  }

  /**
   * A member is removed, misses some messages, is added again, and reads on where the first page of
   * the membership before had ended.
   */
  record Rejoin(
      String requester, String conversation, String user, String prefix, int missed, Duration pass)
      implements ChatCommand {
    /** What the requester read before, the answers to the messages, and what the user reads. */
    record Came(List<Message> before, List<SendResult> sent, List<Message> read) {}

    @Override
    public Object act(ChatServers servers, int server) {
      servers.flush();
      List<Message> before = ReadCommands.all(servers, server, requester, conversation);
      Optional<String> cursor = page(servers, server, 1, Optional.empty()).next();
      servers.tell(server, program -> program.removeMember(requester, conversation, user));
      servers.pass(pass);
      List<SendResult> sent = new ArrayList<>();
      for (int i = 0; i < missed; i++) {
        sent.add(send(servers, server, i));
      }
      servers.tell(server + 1, program -> program.addMember(requester, conversation, user));
      sent.add(send(servers, server, missed));
      List<Message> read = page(servers, server, 100, cursor).messages();
      servers.pass(pass);
      return new Came(before, sent, read);
    }

    private SendResult send(ChatServers servers, int server, int number) {
      String key = prefix + number;
      return servers.ask(
          server + number, program -> program.send(requester, conversation, key, key));
    }

    private MessagePage page(ChatServers servers, int server, int limit, Optional<String> cursor) {
      return servers.ask(server, program -> program.history(user, conversation, limit, cursor));
    }

    @Override
    public boolean flushes() {
      return true;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      model.bulks++;
      if (!ChatCommand.returned("1.3", outcome, clauses)) {
        return;
      }
      Came came = outcome.as(Came.class);
      came.before().forEach(it -> model.see("1.2", it, clauses));
      ModelConversation known = model.conversations.get(conversation);
      known.remove(user);
      for (int i = 0; i < missed; i++) {
        judge(model, i, came, clauses);
      }
      known.add(user, model.now.minus(pass));
      judge(model, missed, came, clauses);
      model.compare(
          model.everBroken ? "4.5" : "1.3",
          known.within(known.current(user)),
          came.read(),
          clauses);
      model.acted(pass);
    }

    private void judge(ChatModel model, int number, Came came, Clauses clauses) {
      String key = prefix + number;
      new SendCommands.Send(requester, conversation, key, key, pass)
          .judge(model, came.sent().get(number), clauses);
    }

    @Override
    public String toString() {
      return requester
          + " removes "
          + user
          + ", sends "
          + missed
          + " messages, adds "
          + user
          + " again and sends one more, "
          + conversation;
    }
  }

  /** A conversation of as many as there may be, and one more. */
  record Fill(String conversation, int size) implements ChatCommand {
    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      Set<String> members = ChatSpecification.crowd(size);
      servers.tell(server, program -> program.create(conversation, members));
      if (size == 256) {
        addAgain(servers, server);
        servers.tell(server, program -> program.addMember("ann", conversation, "one more"));
      }
      return null;
    }

    /** Rule 1.7: a member is added again to a conversation that is full. */
    private void addAgain(ChatServers servers, int server) {
      try {
        servers.tell(server, program -> program.addMember("ann", conversation, "user 7"));
      } catch (GroupFullException e) {
        throw new IllegalStateException("adding a member again changes nothing", e);
      }
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (model.calm && !model.conversations.containsKey(conversation)) {
        ChatCommand.refused("1.7", outcome, GroupFullException.class, clauses);
      }
      if (size == 256 && !model.conversations.containsKey(conversation)) {
        ModelConversation created = new ModelConversation();
        ChatSpecification.crowd(size).forEach(user -> created.add(user, model.now));
        model.conversations.put(conversation, created);
      }
    }

    @Override
    public String toString() {
      return "create " + conversation + " with " + size + " members, and add one more";
    }
  }
}
