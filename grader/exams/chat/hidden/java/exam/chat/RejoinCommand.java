package exam.chat;

import exam.chat.SendCommands.Send;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.chat.Message;
import katas.chat.MessagePage;
import katas.chat.SendResult;
import katas.kit.spec.Clauses;

/**
 * A member writes, is removed, misses some messages, is added again, and reads on where the first
 * page of the membership before had ended. While removed, the user sends the message of before
 * again, and a new one, which is sent again by the new member.
 */
record RejoinCommand(
    String requester, String conversation, String user, String prefix, int missed, Duration pass)
    implements ChatCommand {

  /** What the requester read before, the answers to the messages, and what the user reads. */
  record Came(List<Message> before, List<SendResult> answers, List<Message> read) {}

  @Override
  public Object act(ChatServers servers, int server) {
    servers.flush();
    List<Message> before = ReadCommands.all(servers, server, requester, conversation);
    List<SendResult> answers = new ArrayList<>();
    answers.add(send(servers, server, user, "own"));
    Optional<String> cursor = page(servers, server, 1, Optional.empty()).next();
    servers.tell(server, program -> program.removeMember(requester, conversation, user));
    servers.pass(pass);
    answers.add(send(servers, server + 1, user, "own"));
    answers.add(send(servers, server, user, "new"));
    for (int i = 0; i < missed; i++) {
      answers.add(send(servers, server + i, requester, String.valueOf(i)));
    }
    servers.tell(server + 1, program -> program.addMember(requester, conversation, user));
    answers.add(send(servers, server + missed, requester, "last"));
    answers.add(send(servers, server, user, "new"));
    List<Message> read = page(servers, server, 100, cursor).messages();
    servers.pass(pass);
    return new Came(before, answers, read);
  }

  private SendResult send(ChatServers servers, int server, String sender, String name) {
    String key = prefix + name;
    return servers.ask(server, program -> program.send(sender, conversation, key, key));
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
    List<SendResult> answers = new ArrayList<>(came.answers());
    judge(model, user, "own", answers.remove(0), clauses);
    known.remove(user);
    judge(model, user, "own", answers.remove(0), clauses);
    judge(model, user, "new", answers.remove(0), clauses);
    for (int i = 0; i < missed; i++) {
      judge(model, requester, String.valueOf(i), answers.remove(0), clauses);
    }
    known.add(user, model.now.minus(pass));
    judge(model, requester, "last", answers.remove(0), clauses);
    judge(model, user, "new", answers.remove(0), clauses);
    model.compare(
        model.everBroken ? "4.5" : "1.3", known.within(known.current(user)), came.read(), clauses);
    model.acted(pass);
  }

  private void judge(
      ChatModel model, String sender, String name, SendResult answer, Clauses clauses) {
    String key = prefix + name;
    new Send(sender, conversation, key, key, pass).judge(model, answer, clauses);
  }

  @Override
  public String toString() {
    return requester
        + " removes "
        + user
        + ", who sends again, sends "
        + missed
        + " messages, adds "
        + user
        + " again and sends one more, "
        + conversation;
  }
}
