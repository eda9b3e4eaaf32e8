package exam.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.SendState;
import katas.kit.spec.Clauses;

/** What users do on their devices, and what they see there. */
final class DeviceCommands {
  private DeviceCommands() {}

  /** The app is opened, or closed. */
  record Open(String device, boolean opens, Duration pass) implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      if (opens) {
        servers.goOnline(device);
      } else {
        servers.goOffline(device);
      }
      Map<String, List<Message>> shown = new LinkedHashMap<>();
      if (servers.device(device).machine().isUp()) {
        ChatSpecification.CONVERSATIONS.forEach(
            it -> shown.put(it, servers.device(device).messages(it)));
      }
      servers.pass(pass);
      return shown;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (!ChatCommand.returned("1.4", outcome, clauses)) {
        return;
      }
      ModelDevice own = model.devices.get(device);
      if (opens && !own.open) {
        if (own.closedCalm) {
          model.conversations.forEach((name, it) -> ended(own, name, it));
        }
        model.opened(own, pass);
      } else if (!opens && own.open) {
        own.open = false;
        own.closedCalm = model.calm;
        own.changed = model.now.minus(pass);
        ((Map<?, ?>) outcome.as(Map.class))
            .forEach((name, shown) -> closed(model, own, (String) name, (List<?>) shown, clauses));
      }
    }

    private static void closed(
        ChatModel model, ModelDevice own, String name, List<?> shown, Clauses clauses) {
      List<Message> messages = shown.stream().map(Message.class::cast).toList();
      messages.forEach(it -> model.see("1.1", it, clauses));
      own.shown.put(name, ChatModel.ids(messages));
    }

    /** Rule 1.3: who was removed before the app was opened gets nothing more. */
    private static void ended(ModelDevice own, String name, ModelConversation conversation) {
      if (!conversation.isMember(own.user)) {
        own.ended.put(name, conversation.last());
      }
    }

    @Override
    public String toString() {
      return device + (opens ? " goes online" : " goes offline");
    }
  }

  /** Somebody looks at a device. */
  record Look(String device, List<String> keys) implements ChatCommand {
    /** What a device shows. */
    record Shown(
        Map<String, List<Message>> messages,
        Map<String, Set<String>> typing,
        Map<String, Optional<SendState>> states) {
      @Override
      public String toString() {
        List<String> words = new ArrayList<>();
        messages.forEach(
            (name, all) -> {
              if (!all.isEmpty()) {
                words.add(name + " " + ChatModel.words(all));
              }
            });
        return String.join(", ", words);
      }
    }

    @Override
    public Object act(ChatServers servers, int server) {
      while (servers.on(device, program -> true).isEmpty()) {
        servers.pass(ChatModel.SECOND);
      }
      Device looked = servers.device(device);
      Shown shown = new Shown(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
      for (String conversation : ChatSpecification.CONVERSATIONS) {
        shown.messages().put(conversation, looked.messages(conversation));
        shown.typing().put(conversation, new TreeSet<>(looked.typingUsers(conversation)));
      }
      keys.forEach(key -> shown.states().put(key, looked.state(key)));
      return shown;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (!ChatCommand.returned("1.1", outcome, clauses)) {
        return;
      }
      ModelDevice own = model.devices.get(device);
      Shown shown = outcome.as(Shown.class);
      shown.messages().forEach((name, it) -> Expectations.shows(model, own, name, it, clauses));
      shown.typing().forEach((name, it) -> Expectations.typing(model, own, name, it, clauses));
      shown.states().forEach((key, it) -> Expectations.state(model, own, key, it, clauses));
    }

    @Override
    public String toString() {
      return device + " shows";
    }
  }

  /** The user reads all that a device shows. */
  record ReadOn(String device, String conversation, Duration pass) implements ChatCommand {
    @Override
    public Object act(ChatServers servers, int server) {
      List<Message> shown = new ArrayList<>();
      while (servers
          .on(
              device,
              program -> {
                shown.clear();
                shown.addAll(program.messages(conversation));
                program.markRead(conversation);
                return true;
              })
          .isEmpty()) {
        servers.pass(ChatModel.SECOND);
      }
      servers.pass(pass);
      return shown;
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      if (!ChatCommand.returned("1.5", outcome, clauses)) {
        return;
      }
      List<Message> shown = outcome.list(Message.class);
      shown.forEach(it -> model.see("1.1", it, clauses));
      ModelConversation known = model.conversations.get(conversation);
      if (known != null && !shown.isEmpty()) {
        long newest = shown.get(shown.size() - 1).id();
        ModelDevice own = model.devices.get(device);
        known.read(own.user, newest, false);
        own.reads.merge(conversation, newest, Math::max);
        model.acted(pass);
        model.noteReads();
      }
    }

    @Override
    public String toString() {
      return "the user of " + device + " reads " + conversation;
    }
  }

  /** The user types. */
  record Type(String device, String conversation) implements ChatCommand {
    @Override
    public int level() {
      return 3;
    }

    @Override
    public Object act(ChatServers servers, int server) {
      servers.on(
          device,
          program -> {
            program.typing(conversation);
            return true;
          });
      servers.pass(ChatModel.SECOND);
      return servers.typing(conversation);
    }

    @Override
    public void judge(ChatModel model, Outcome outcome, Clauses clauses) {
      ModelDevice own = model.devices.get(device);
      boolean due = own.open && !model.now.minus(ChatModel.SECOND).isBefore(own.due);
      if (ChatCommand.returned("3.4", outcome, clauses)
          && model.isMember(conversation, own.user)
          && due) {
        model.typed.put(conversation + "/" + own.user, model.now.minus(ChatModel.SECOND));
      }
      if (outcome.thrown() == null) {
        ((Map<?, ?>) outcome.as(Map.class))
            .forEach((name, typing) -> shown(model, (String) name, (Set<?>) typing, clauses));
      }
    }

    private void shown(ChatModel model, String name, Set<?> typing, Clauses clauses) {
      Set<String> users = new TreeSet<>();
      typing.forEach(user -> users.add((String) user));
      Expectations.typing(model, model.devices.get(name), conversation, users, clauses);
    }

    @Override
    public String toString() {
      return "the user of " + device + " types in " + conversation;
    }
  }
}
