package exam.chat;

import exam.chat.MemberCommands.Change;
import exam.chat.MemberCommands.Create;
import exam.chat.ReadCommands.History;
import exam.chat.SendCommands.Send;
import exam.chat.StatusCommands.MarkRead;
import exam.chat.StatusCommands.Receipts;
import exam.chat.StatusCommands.Unread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Specification;
import katas.kit.spec.Specification.Generator;

/** Requests of few users in one conversation, so that they meet. There are no devices. */
final class ChatRaces {
  private static final String ROOM = "r";
  private static final List<String> USERS = List.of("ann", "bob", "an");

  static final Specification<ChatModel, ChatServers> SPECIFICATION =
      Specification.of(
          "chat races",
          ChatModel::withoutDevices,
          simulation -> new ChatServers(simulation, Map.of()));

  static final Generator<ChatModel, ChatServers> CREATE =
      (model, choices) -> new Create(ROOM, Set.copyOf(USERS));

  static final Generator<ChatModel, ChatServers> SEND =
      (model, choices) ->
          new Send(
              choices.of(USERS),
              ROOM,
              choices.of("1", "2", "3"),
              choices.of("a", "b"),
              Duration.ZERO);

  /** The same message as other requests send. */
  static final Generator<ChatModel, ChatServers> SEND_AGAIN =
      (model, choices) -> new Send("ann", ROOM, "again", "a", Duration.ZERO);

  static final Generator<ChatModel, ChatServers> HISTORY =
      (model, choices) -> new History(choices.of(USERS), ROOM, 10, null, true);

  static final Generator<ChatModel, ChatServers> MARK_READ =
      (model, choices) -> new MarkRead("bob", ROOM, id(model, choices));

  static final Generator<ChatModel, ChatServers> UNREAD =
      (model, choices) -> new Unread("bob", ROOM);

  static final Generator<ChatModel, ChatServers> RECEIPTS =
      (model, choices) -> new Receipts("ann", ROOM, id(model, choices));

  static final Generator<ChatModel, ChatServers> CHANGE =
      (model, choices) -> {
        boolean adds = choices.chance(40);
        String user = adds ? choices.of("dora", "bob") : choices.of("bob", "an");
        return new Change(adds, false, "ann", ROOM, user, "ann", Duration.ZERO);
      };

  /** Members who remove and add each other, and themselves. */
  static final Generator<ChatModel, ChatServers> CHANGE_EACH_OTHER =
      (model, choices) -> {
        boolean adds = choices.chance(40);
        String requester = choices.of("ann", "bob");
        String user = choices.of("bob", "ann", adds ? "dora" : "an");
        return new Change(adds, false, requester, ROOM, user, "", Duration.ZERO);
      };

  private ChatRaces() {}

  private static long id(ChatModel model, Choices choices) {
    ModelConversation known = model.conversations.get(ROOM);
    return known == null || known.accepted.isEmpty()
        ? 1
        : choices.of(List.copyOf(known.accepted.keySet()));
  }

  static List<Command<ChatModel, ChatServers>> closing(ChatModel model) {
    List<Command<ChatModel, ChatServers>> commands = new ArrayList<>();
    commands.add(new History("ann", ROOM, 10, null, true));
    commands.add(new History("bob", ROOM, 10, null, true));
    commands.add(new Unread("ann", ROOM));
    commands.add(new Unread("bob", ROOM));
    ModelConversation known = model.conversations.get(ROOM);
    if (known != null) {
      known.accepted.keySet().forEach(id -> commands.add(new Receipts("ann", ROOM, id)));
    }
    return commands;
  }
}
