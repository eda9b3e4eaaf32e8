package exam.chat;

import exam.chat.DeviceCommands.Look;
import exam.chat.DeviceCommands.Open;
import exam.chat.DeviceCommands.ReadOn;
import exam.chat.DeviceCommands.Type;
import exam.chat.SendCommands.SendOn;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import katas.kit.spec.Choices;
import org.jspecify.annotations.Nullable;

/** What users do on their devices. */
final class DeviceGenerators {
  private static final Duration CATCH_UP = Duration.ofSeconds(5);

  /** A report has come, and its answer has not. */
  private static final Duration ROUND_TRIP = Duration.ofMillis(15);

  private static final int MOST_KEYS = 5;

  private DeviceGenerators() {}

  static ModelDevice device(ChatModel model, Choices choices) {
    return choices.of(List.copyOf(model.devices.values()));
  }

  static ChatCommand sendOn(ChatModel model, Choices choices) {
    String key = choices.chance(25) ? choices.of(ChatSpecification.KEYS) : null;
    return new SendOn(
        device(model, choices).name,
        ChatSpecification.conversation(choices),
        key,
        choices.of(ChatSpecification.TEXTS),
        choices.of(ChatModel.SECOND, ChatSpecification.NONE));
  }

  /** Asks for the states of what the device has sent, and of what others have sent. */
  static Look look(ChatModel model, ModelDevice device) {
    Set<String> keys = new TreeSet<>(Set.of("never sent"));
    model.devices.values().stream()
        .flatMap(it -> it.sent.stream())
        .map(ModelSend::key)
        .filter(Objects::nonNull)
        .forEach(keys::add);
    model.byKey.values().stream()
        .filter(message -> message.sender().equals(device.user))
        .limit(MOST_KEYS)
        .forEach(message -> keys.add(message.key()));
    return new Look(device.name, List.copyOf(keys));
  }

  static ChatCommand look(ChatModel model, Choices choices) {
    return look(model, device(model, choices));
  }

  static ChatCommand readOn(ChatModel model, Choices choices) {
    return new ReadOn(
        device(model, choices).name,
        ChatSpecification.conversation(choices),
        choices.of(ChatModel.SECOND, ROUND_TRIP, ChatSpecification.NONE));
  }

  static ChatCommand open(ChatModel model, Choices choices) {
    ModelDevice device = device(model, choices);
    boolean opens = choices.chance(8) ? device.open : !device.open;
    return new Open(
        device.name,
        opens,
        choices.of(CATCH_UP, ChatModel.SECOND, ROUND_TRIP, ChatSpecification.NONE));
  }

  static @Nullable ChatCommand type(ChatModel model, Choices choices) {
    ModelDevice device = device(model, choices);
    return model.isDue(device)
        ? new Type(device.name, ChatSpecification.conversation(choices))
        : null;
  }
}
