package exam.chat;

import exam.chat.MemberCommands.Create;
import exam.chat.ReadCommands.History;
import exam.chat.ReadCommands.Place;
import exam.chat.SendCommands.Send;
import exam.chat.SendCommands.SendMany;
import exam.chat.WorldCommands.Pass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.chat.Message;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/**
 * What the interview track asks, and no more: conversations, messages of their members and pages of
 * members, at several servers, without a device and without a fault.
 */
final class TrackSpecification {
  /** Keys need not be remembered for longer than 7 days. */
  private static final Instant LAST = Simulation.START.plus(Duration.ofDays(5));

  private static final List<String> KEYS = List.of("1", "2", "11", "1/1", "k".repeat(100));

  static final Histories<ChatModel, ChatServers> HISTORIES =
      Histories.of(
              Specification.of(
                      "chat track",
                      ChatModel::withoutDevices,
                      simulation -> new ChatServers(simulation, Map.of()))
                  .command(4, TrackSpecification::create)
                  .command(10, TrackSpecification::send)
                  .command(6, TrackSpecification::again)
                  .command(6, TrackSpecification::history)
                  .command(5, TrackSpecification::nextPage)
                  .command(1, TrackSpecification::many)
                  .command(3, TrackSpecification::pass)
                  .closing(TrackSpecification::closing))
          .withoutFaults()
          .number(60)
          .length(40);

  private TrackSpecification() {}

  private static @Nullable ChatCommand create(ChatModel model, Choices choices) {
    List<String> others =
        ChatSpecification.CONVERSATIONS.stream()
            .filter(it -> !model.conversations.containsKey(it))
            .toList();
    Set<String> members = new HashSet<>(Set.of("ann", "bob"));
    members.add(choices.of(ChatSpecification.USERS));
    return others.isEmpty() ? null : new Create(choices.of(others), members);
  }

  /** A conversation, or null when there is none. */
  private static @Nullable String conversation(ChatModel model, Choices choices) {
    return model.conversations.isEmpty()
        ? null
        : choices.of(List.copyOf(model.conversations.keySet()));
  }

  private static String member(ChatModel model, String conversation, Choices choices) {
    ModelConversation known = model.conversations.get(conversation);
    return choices.of(known.members());
  }

  private static @Nullable ChatCommand send(ChatModel model, Choices choices) {
    String conversation = conversation(model, choices);
    return conversation == null
        ? null
        : new Send(
            member(model, conversation, choices),
            conversation,
            choices.chance(60) ? "k" + choices.below(40) : choices.of(KEYS),
            choices.of(ChatSpecification.TEXTS),
            ChatSpecification.NONE);
  }

  /** A message that was accepted comes again, or with another text, or in another conversation. */
  private static @Nullable ChatCommand again(ChatModel model, Choices choices) {
    String conversation = conversation(model, choices);
    if (conversation == null || model.byKey.isEmpty()) {
      return null;
    }
    Message message =
        choices.of(
            model.byKey.values().stream().sorted(Comparator.comparing(Message::id)).toList());
    boolean moves = choices.chance(20) && model.isMember(conversation, message.sender());
    return new Send(
        message.sender(),
        moves ? conversation : message.conversation(),
        message.key(),
        choices.chance(20) ? choices.of(ChatSpecification.TEXTS) : message.text(),
        ChatSpecification.NONE);
  }

  private static @Nullable ChatCommand history(ChatModel model, Choices choices) {
    String conversation = conversation(model, choices);
    return conversation == null
        ? null
        : new History(
            member(model, conversation, choices),
            conversation,
            choices.of(100, 1, 2, 3, 7, 50),
            null,
            choices.chance(50));
  }

  private static @Nullable ChatCommand nextPage(ChatModel model, Choices choices) {
    if (model.places.isEmpty()) {
      return null;
    }
    Place place = choices.of(model.places);
    int limit = choices.of(1, 2, 3, 100);
    return new History(place.user(), place.conversation(), limit, place, choices.chance(50));
  }

  private static @Nullable ChatCommand many(ChatModel model, Choices choices) {
    String conversation = conversation(model, choices);
    return conversation == null
        ? null
        : new SendMany(
            member(model, conversation, choices),
            conversation,
            "many" + model.bulks + "-",
            choices.of(60, 105));
  }

  private static @Nullable ChatCommand pass(ChatModel model, Choices choices) {
    return model.now.isAfter(LAST)
        ? null
        : new Pass(choices.of(Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofDays(1)));
  }

  private static List<Command<ChatModel, ChatServers>> closing(ChatModel model) {
    List<Command<ChatModel, ChatServers>> commands = new ArrayList<>();
    model.conversations.forEach(
        (name, conversation) ->
            conversation
                .members()
                .forEach(member -> commands.add(new History(member, name, 3, null, true))));
    return commands;
  }
}
