package exam.chat;

import exam.chat.FaultCommands.Unheard;
import exam.chat.SendCommands.Send;
import exam.chat.SendCommands.SendManyOn;
import exam.chat.SendCommands.SendOn;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import katas.chat.Message;
import katas.kit.spec.Choices;
import org.jspecify.annotations.Nullable;

/** Sequences that single commands seldom make: leave and return, send again, lose and repeat. */
final class SequenceGenerators {
  private SequenceGenerators() {}

  static @Nullable ChatCommand rejoin(ChatModel model, Choices choices) {
    String conversation = ChatSpecification.conversation(choices);
    ModelConversation known = model.conversations.get(conversation);
    List<String> members =
        known == null
            ? List.of()
            : known.members().stream().filter(ChatSpecification.USERS::contains).toList();
    if (members.size() < 2) {
      return null;
    }
    String requester = choices.of(members);
    String user = choices.of(members.stream().filter(it -> !it.equals(requester)).toList());
    return new RejoinCommand(
        requester,
        conversation,
        user,
        "missed" + model.bulks + "-",
        choices.of(1, 0, 2),
        choices.of(ChatModel.SECOND, ChatSpecification.NONE));
  }

  /** A message that was accepted comes again, or almost the same. */
  static @Nullable ChatCommand again(ChatModel model, Choices choices) {
    List<Message> known =
        model.byKey.values().stream()
            .sorted(Comparator.comparing(SequenceGenerators::name))
            .toList();
    if (known.isEmpty()) {
      return null;
    }
    Message message = choices.of(known);
    String conversation =
        choices.chance(15) ? ChatSpecification.conversation(choices) : message.conversation();
    String text = choices.chance(15) ? choices.of(ChatSpecification.TEXTS) : message.text();
    List<ModelDevice> own = model.devicesOf(message.sender());
    Duration pass = choices.of(ChatModel.SECOND, ChatSpecification.NONE);
    return own.isEmpty() || choices.chance(60)
        ? new Send(message.sender(), conversation, message.key(), text, pass)
        : new SendOn(choices.of(own).name, conversation, message.key(), text, pass);
  }

  private static String name(Message message) {
    return message.sender() + "/" + message.key();
  }

  static ChatCommand manyOn(ChatModel model, Choices choices) {
    return new SendManyOn(
        DeviceGenerators.device(model, choices).name,
        ChatSpecification.conversation(choices),
        choices.of(3, 12));
  }

  static @Nullable ChatCommand unheard(ChatModel model, Choices choices) {
    String machine =
        choices.chance(75)
            ? DeviceGenerators.device(model, choices).name
            : choices.of("s1", "s2", "s3");
    String conversation = ChatSpecification.conversation(choices);
    String text = choices.of(ChatSpecification.TEXTS);
    if (!model.conversations.containsKey(conversation)) {
      return null;
    }
    ChatCommand happens =
        choices.chance(60)
            ? new SendOn(
                DeviceGenerators.device(model, choices).name,
                conversation,
                null,
                text,
                ChatSpecification.NONE)
            : new Send(
                ChatSpecification.member(model, conversation, choices),
                conversation,
                "k" + choices.below(40),
                text,
                ChatSpecification.NONE);
    return new Unheard(happens, machine, conversation);
  }
}
