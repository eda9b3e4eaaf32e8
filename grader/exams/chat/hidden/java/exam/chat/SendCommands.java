package exam.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.chat.Message;
import katas.chat.SendResult;
import katas.chat.SendResult.Accepted;
import katas.chat.SendResult.Refusal;
import katas.chat.SendResult.Refused;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Messages, sent by way of a server and by devices. */
final class SendCommands {
  private SendCommands() {}

  /** A request to a server. */
  record Send(String user, String conversation, String key, String text, Duration pass)
      implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      int before = servers.betweenServers();
      SendResult result =
          servers.ask(server, program -> program.send(user, conversation, key, text));
      servers.pass(pass);
      return new Sent(result, servers.betweenServers() - before);
    }

    /** The answer, and how many network messages servers sent each other. */
    record Sent(SendResult result, int betweenServers) {
      @Override
      public String toString() {
        return result.toString();
      }
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (ChatCommand.returned("2.4", outcome, clauses)) {
        Sent sent = outcome.as(Sent.class);
        Expectations.fanOut(model, conversation, pass, sent.betweenServers(), clauses);
        judge(model, sent.result(), clauses);
        model.acted(pass);
      }
    }

    void judge(ChatModel model, SendResult result, Clauses clauses) {
      Message known = model.known(user, key);
      boolean same =
          known != null && known.conversation().equals(conversation) && known.text().equals(text);
      List<ModelSend> unseen = model.unseen(user, key);
      if (result instanceof Accepted accepted) {
        accepted(model, accepted.message(), clauses);
        return;
      }
      Refusal reason = ((Refused) result).reason();
      boolean member = model.isMember(conversation, user);
      boolean otherSent = unseen.stream().anyMatch(it -> !it.isTold(message()));
      boolean reused = known != null ? !same : otherSent;
      boolean fits = reason == Refusal.KEY_REUSED ? reused : !same && !member;
      clauses.that(
          "refusal",
          reason == Refusal.NOT_A_MEMBER && !same ? "1.3" : model.everBroken ? "4.2" : "2.4",
          fits,
          () -> (same ? "the same message was accepted" : "it is new") + ", but was " + result);
    }

    private Message message() {
      return new Message(0, conversation, user, key, text, Instant.EPOCH);
    }

    private void accepted(ChatModel model, Message message, Clauses clauses) {
      String rule = model.everBroken ? "4.2" : "2.4";
      Message expected =
          new Message(message.id(), conversation, user, key, text, message.acceptedAt());
      clauses.that("answer", rule, message.equals(expected), () -> "the answer is " + message);
      Message known = model.known(user, key);
      if (known != null) {
        clauses.that(
            "again",
            rule,
            known.equals(message),
            () -> "the key belongs to " + known + ", but was " + message);
        return;
      }
      boolean mayWrite =
          model.isMember(conversation, user)
              || model.unseen(user, key).stream().anyMatch(send -> send.isTold(message));
      clauses.that("member", "1.3", mayWrite, () -> user + " is no member, but it was accepted");
      clauses.that(
          "time",
          "1.2",
          model.acceptedWithin(model.now.minus(pass.multipliedBy(2)), message),
          () -> "acceptedAt is " + message.acceptedAt() + ", but now it is " + model.now);
      if (model.conversations.containsKey(conversation)) {
        model.accept(message, clauses);
      }
    }

    @Override
    public String toString() {
      return user + " sends " + key + " \"" + Text.cut(text) + "\" to " + conversation;
    }
  }

  /** Many messages of one user, for a history that is longer than a page, a packet or a count. */
  record SendMany(String user, String conversation, String prefix, int number)
      implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      List<SendResult> results = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        String key = prefix + i;
        results.add(
            servers.ask(server, program -> program.send(user, conversation, key, "text " + key)));
      }
      servers.pass(ChatModel.SECOND);
      return results;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      model.bulks++;
      if (ChatCommand.returned("2.4", outcome, clauses)) {
        List<SendResult> results = outcome.list(SendResult.class);
        for (int i = 0; i < number; i++) {
          String key = prefix + i;
          new Send(user, conversation, key, "text " + key, ChatModel.SECOND)
              .judge(model, results.get(i), clauses);
        }
        model.acted(ChatModel.SECOND);
      }
    }

    @Override
    public String toString() {
      return user + " sends " + number + " messages to " + conversation;
    }
  }

  /** On a device. */
  record SendOn(
      String device, String conversation, @Nullable String key, String text, Duration pass)
      implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      Optional<String> made;
      String given = key;
      do {
        made =
            servers.on(
                device,
                program -> {
                  if (given == null) {
                    return program.send(conversation, text);
                  }
                  program.send(conversation, given, text);
                  return given;
                });
      } while (made.isEmpty() && given != null);
      servers.pass(pass);
      return made;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ModelDevice own = model.devices.get(device);
      ModelSend before = key == null ? null : own.withKey(key);
      if (before != null
          && !(before.conversation().equals(conversation) && before.text().equals(text))) {
        ChatCommand.refused("1.7", outcome, IllegalArgumentException.class, clauses);
        return;
      }
      if (outcome.thrown() instanceof IllegalArgumentException
          && before == null
          && mayBelongToAnother(model, own)) {
        return;
      }
      if (!ChatCommand.returned(model.rule("1.1"), outcome, clauses) || before != null) {
        return;
      }
      Optional<?> made = outcome.as(Optional.class);
      sent(model, made.map(String.class::cast).orElse(null), clauses);
    }

    /** Whether a crash hid the key of another message, and the key may be this one. */
    private boolean mayBelongToAnother(ChatModel model, ModelDevice own) {
      Message known = key == null ? null : model.known(own.user, key);
      return key != null
          && own.sent.stream()
              .filter(send -> send.key() == null)
              .filter(send -> known == null || send.isTold(known))
              .anyMatch(
                  send -> !(send.conversation().equals(conversation) && send.text().equals(text)));
    }

    private void sent(ChatModel model, @Nullable String name, Clauses clauses) {
      ModelDevice own = model.devices.get(device);
      if (key == null && name != null) {
        own.made.add(name);
        clauses.that(
            "key",
            "2.2",
            model.made.add(own.user + "/" + name) && model.known(own.user, name) == null,
            () -> "the key is there already: " + name);
        clauses.that(
            "key range",
            "2.2",
            !name.isBlank() && name.length() <= 100,
            () -> "a key has 1 to 100 characters, but was " + name);
      }
      own.sent.add(new ModelSend(own.user, conversation, name, text, model.now.minus(pass)));
      model.acted(pass);
    }

    @Override
    public String toString() {
      String given = key == null ? "" : key + " ";
      return device + " sends " + given + "\"" + Text.cut(text) + "\" to " + conversation;
    }
  }

  /** Many on a device, with keys that it makes. */
  record SendManyOn(String device, String conversation, int number) implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      List<Optional<String>> made = new ArrayList<>();
      for (int i = 1; i <= number; i++) {
        String text = "text " + i;
        made.add(servers.on(device, program -> program.send(conversation, text)));
      }
      servers.pass(ChatModel.SECOND);
      return made;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (!ChatCommand.returned(model.rule("1.1"), outcome, clauses)) {
        return;
      }
      List<?> made = outcome.as(List.class);
      for (int i = 1; i <= number; i++) {
        String name = ((Optional<?>) made.get(i - 1)).map(String.class::cast).orElse(null);
        new SendOn(device, conversation, null, "text " + i, ChatModel.SECOND)
            .sent(model, name, clauses);
      }
    }

    @Override
    public String toString() {
      return device + " sends " + number + " messages to " + conversation;
    }
  }

  /** Texts in stories. */
  static final class Text {
    private Text() {}

    static String cut(String text) {
      return text.length() <= 12 ? text : text.length() + " characters";
    }
  }
}
