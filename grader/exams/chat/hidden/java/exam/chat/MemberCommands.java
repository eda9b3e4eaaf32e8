package exam.chat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import katas.chat.ChatServer;
import katas.chat.ConversationExistsException;
import katas.chat.GroupFullException;
import katas.chat.Message;
import katas.chat.NotAMemberException;
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
   * @param reader a member who reads before, so that everybody knows where the membership begins;
   *     empty when that is known
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
      List<Message> before =
          reader.isEmpty() ? List.of() : ReadCommands.all(servers, server, reader, conversation);
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

  /** A conversation of about as many as there may be, and members are added until it is full. */
  record Fill(String conversation, int size) implements ChatCommand {
    private static final int MOST = 256;

    @Override
    public @Nullable Object act(ChatServers servers, int server) {
      Set<String> members = ChatSpecification.crowd(size);
      servers.tell(server, program -> program.create(conversation, members));
      for (int i = size; i < MOST; i++) {
        add(servers, server, "user " + i);
      }
      add(servers, server, "user 7");
      servers.tell(server, program -> program.addMember("ann", conversation, "one more"));
      return null;
    }

    /** Rule 1.7: the conversation is not full, or the user is a member already. */
    private void add(ChatServers servers, int server, String user) {
      try {
        servers.tell(server, program -> program.addMember("ann", conversation, user));
      } catch (GroupFullException e) {
        throw new IllegalStateException("there is room for " + user, e);
      }
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (model.calm && !model.conversations.containsKey(conversation)) {
        ChatCommand.refused("1.7", outcome, GroupFullException.class, clauses);
      }
      if (size <= MOST && !model.conversations.containsKey(conversation)) {
        ModelConversation created = new ModelConversation();
        ChatSpecification.crowd(MOST).forEach(user -> created.add(user, model.now));
        model.conversations.put(conversation, created);
      }
    }

    @Override
    public String toString() {
      return "create " + conversation + " with " + size + " members, and add until it is full";
    }
  }
}
