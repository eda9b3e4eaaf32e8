package exam.chat;

import exam.chat.MemberCommands.Change;
import exam.chat.MemberCommands.Create;
import exam.chat.MemberCommands.Fill;
import exam.chat.ReadCommands.History;
import exam.chat.ReadCommands.Place;
import exam.chat.SendCommands.Send;
import exam.chat.SendCommands.SendMany;
import exam.chat.StatusCommands.MarkRead;
import exam.chat.StatusCommands.ReadPresence;
import exam.chat.StatusCommands.Receipts;
import exam.chat.StatusCommands.Unread;
import exam.chat.WorldCommands.AllowFaults;
import exam.chat.WorldCommands.Crash;
import exam.chat.WorldCommands.Cut;
import exam.chat.WorldCommands.Pass;
import exam.chat.WorldCommands.Settle;
import exam.chat.WorldCommands.Skew;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.chat.Message;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** What histories of this kata are made of. */
final class ChatSpecification {
  /** One a prefix of another, and all with what patterns and keys give a meaning to. */
  static final List<String> CONVERSATIONS = List.of("r", "r2", "r%_ 2");

  static final List<String> USERS = List.of("ann", "bob", "an", "carl", "dora");
  static final List<String> KEYS = List.of("1", "2", "11", "n1", "1/1", "k".repeat(100));
  private static final String LONG = "\uD83D\uDE00".repeat(2_048);
  static final List<String> TEXTS = List.of("a", "b", " ", "\n", LONG);
  static final Duration NONE = Duration.ZERO;

  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofMillis(10),
          Duration.ofMillis(25),
          Duration.ofSeconds(3),
          Duration.ofSeconds(31),
          Duration.ofSeconds(61),
          Duration.ofMinutes(6));

  private static final List<Duration> CLOCKS =
      List.of(NONE, Duration.ofHours(-1), Duration.ofHours(1));

  static final Specification<ChatModel, ChatServers> SPECIFICATION =
      Specification.of("chat", ChatModel::new, ChatServers::new)
          .command(6, ChatSpecification::create)
          .command(12, ChatSpecification::send)
          .command(14, DeviceGenerators::sendOn)
          .command(12, DeviceGenerators::look)
          .command(8, ChatSpecification::history)
          .command(6, ChatSpecification::change)
          .command(6, (model, choices) -> new Unread(user(choices), conversation(choices)))
          .command(8, ChatSpecification::receipts)
          .command(6, ChatSpecification::markRead)
          .command(6, DeviceGenerators::readOn)
          .command(5, DeviceGenerators::open)
          .command(3, DeviceGenerators::type)
          .command(5, (model, choices) -> new Pass(choices.of(TIMES)))
          .command(3, (model, choices) -> new ReadPresence(user(choices)))
          .command(4, (model, choices) -> new AllowFaults(1 + choices.below(4)))
          .command(2, ChatSpecification::cut)
          .command(2, ChatSpecification::crash)
          .command(3, (model, choices) -> new Settle())
          .command(1, ChatSpecification::many)
          .command(1, (model, choices) -> new Fill("crowd", choices.of(256, 257, 255)))
          .command(1, ChatSpecification::skew)
          .command(5, ChatSpecification::misuse)
          .command(4, SequenceGenerators::rejoin)
          .command(4, SequenceGenerators::again)
          .command(3, SequenceGenerators::unheard)
          .command(2, SequenceGenerators::manyOn)
          .closing(ChatSpecification::closing);

  static final Histories<ChatModel, ChatServers> HISTORIES =
      Histories.of(SPECIFICATION).number(100).length(50);

  private ChatSpecification() {}

  /** So many users, of whom one is ann. */
  static Set<String> crowd(int size) {
    Set<String> users = new HashSet<>(Set.of("ann"));
    for (int i = 1; i < size; i++) {
      users.add("user " + i);
    }
    return users;
  }

  private static String user(Choices choices) {
    return choices.of(USERS);
  }

  static String conversation(Choices choices) {
    return CONVERSATIONS.get(choices.of(0, 0, 0, 1, 2));
  }

  /** A member as a rule. */
  static String member(ChatModel model, String conversation, Choices choices) {
    ModelConversation known = model.conversations.get(conversation);
    List<String> members = known == null ? List.of() : known.members();
    return members.isEmpty() || choices.chance(12) ? user(choices) : choices.of(members);
  }

  private static ChatCommand create(ChatModel model, Choices choices) {
    Set<String> members = new HashSet<>(Set.of("ann", choices.of("bob", "an")));
    if (choices.chance(60)) {
      members.add(user(choices));
    }
    members.add(user(choices));
    return new Create(conversation(choices), members);
  }

  private static ChatCommand send(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    String user = member(model, conversation, choices);
    return new Send(
        user,
        conversation,
        choices.chance(60) ? "k" + choices.below(40) : choices.of(KEYS),
        choices.of(TEXTS),
        choices.of(ChatModel.SECOND, NONE));
  }

  private static ChatCommand history(ChatModel model, Choices choices) {
    int limit = choices.of(100, 1, 2, 3, 7, 50);
    if (!model.places.isEmpty() && choices.chance(40)) {
      Place place = choices.of(model.places);
      return new History(place.user(), place.conversation(), limit, place, choices.chance(50));
    }
    String conversation = conversation(choices);
    return new History(
        member(model, conversation, choices), conversation, limit, null, choices.chance(50));
  }

  private static @Nullable ChatCommand change(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    ModelConversation known = model.conversations.get(conversation);
    boolean adds = choices.chance(50);
    String requester = member(model, conversation, choices);
    String user = user(choices);
    if (known != null && choices.chance(60)) {
      List<String> others = USERS.stream().filter(it -> adds == wasMember(known, it)).toList();
      user = others.isEmpty() ? user : choices.of(others);
    }
    List<String> members = known == null ? List.of() : known.members();
    String reader = members.isEmpty() ? "nobody" : members.get(0);
    boolean onTheWay =
        model.devices.values().stream()
            .flatMap(it -> it.sent.stream())
            .anyMatch(it -> it.conversation().equals(conversation) && model.isUnseen(it));
    boolean flush = onTheWay || choices.chance(30);
    return new Change(
        adds, flush, requester, conversation, user, reader, choices.of(ChatModel.SECOND, NONE));
  }

  /** Whether a user was a member before and is none now. */
  private static boolean wasMember(ModelConversation known, String user) {
    return !known.of(user).isEmpty() && !known.isMember(user);
  }

  /** The id of a message, or one that no message has. */
  private static long id(ChatModel model, String conversation, Choices choices) {
    ModelConversation known = model.conversations.get(conversation);
    List<Long> ids = known == null ? List.of() : List.copyOf(known.accepted.keySet());
    if (choices.chance(4)) {
      List<Message> all = List.copyOf(model.byKey.values());
      return all.isEmpty() ? 1 : choices.of(all).id() + choices.of(0, 1, -1);
    }
    return ids.isEmpty() || choices.chance(8)
        ? choices.of(0L, -1L, 77L, Long.MAX_VALUE)
        : ids.get(ids.size() - 1 - choices.below(Math.min(ids.size(), 6)));
  }

  private static ChatCommand receipts(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    return new Receipts(
        member(model, conversation, choices), conversation, id(model, conversation, choices));
  }

  private static ChatCommand markRead(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    return new MarkRead(
        member(model, conversation, choices), conversation, id(model, conversation, choices));
  }

  private static ChatCommand cut(ChatModel model, Choices choices) {
    Set<String> machines = new HashSet<>(Set.of(DeviceGenerators.device(model, choices).name));
    if (choices.chance(40)) {
      machines.add(choices.of("s1", "s2", "s3"));
    }
    return new Cut(machines, choices.of(NONE, ChatModel.SECOND, Duration.ofSeconds(40)));
  }

  private static ChatCommand crash(ChatModel model, Choices choices) {
    Duration down = choices.of(ChatModel.SECOND, Duration.ofSeconds(20));
    return choices.chance(50)
        ? new Crash(choices.of("s1", "s2", "s3"), down, NONE)
        : new Crash(DeviceGenerators.device(model, choices).name, down, choices.of(CLOCKS));
  }

  private static @Nullable ChatCommand many(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    return model.conversations.containsKey(conversation)
        ? new SendMany(
            member(model, conversation, choices),
            conversation,
            "many" + model.bulks + "-",
            choices.of(60, 105))
        : null;
  }

  private static ChatCommand skew(ChatModel model, Choices choices) {
    return new Skew(
        choices.below(3),
        choices.of(Duration.ofHours(-1), Duration.ofHours(1), Duration.ofMillis(-5)));
  }

  private static @Nullable ChatCommand misuse(ChatModel model, Choices choices) {
    String conversation = conversation(choices);
    return model.isMember(conversation, "ann") ? Misuses.of(conversation, choices) : null;
  }

  /** Rule 3.2: a message while nothing else is on its way. */
  private static List<Command<ChatModel, ChatServers>> quietly(ChatModel model) {
    List<Command<ChatModel, ChatServers>> commands = new ArrayList<>();
    for (String conversation : CONVERSATIONS) {
      if (!model.everBroken && model.isMember(conversation, "ann") && commands.isEmpty()) {
        commands.add(new Pass(Duration.ofSeconds(6)));
        model.devices.values().forEach(it -> commands.add(DeviceGenerators.look(model, it)));
        commands.add(new Send("ann", conversation, "quietly", "a", ChatModel.SECOND));
      }
    }
    return commands;
  }

  private static List<Command<ChatModel, ChatServers>> closing(ChatModel model) {
    List<Command<ChatModel, ChatServers>> commands = new ArrayList<>(quietly(model));
    commands.add(new Settle());
    model.devices.values().forEach(it -> commands.add(DeviceGenerators.look(model, it)));
    model.conversations.forEach(
        (name, conversation) -> {
          for (String member : conversation.members()) {
            if (USERS.contains(member)) {
              commands.add(new History(member, name, 3, null, true));
              commands.add(new Unread(member, name));
              if (!conversation.accepted.isEmpty()) {
                commands.add(new Receipts(member, name, conversation.last()));
              }
            }
          }
        });
    model.devices.values().forEach(it -> commands.add(DeviceGenerators.look(model, it)));
    USERS.forEach(user -> commands.add(new ReadPresence(user)));
    return commands;
  }
}
