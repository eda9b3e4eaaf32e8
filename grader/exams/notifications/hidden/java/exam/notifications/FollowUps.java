package exam.notifications;

import exam.notifications.LetterCommands.ReadLetters;
import exam.notifications.LetterCommands.Replay;
import exam.notifications.NotificationCommand.Target;
import exam.notifications.SendCommands.Send;
import exam.notifications.StatusCommands.Cancel;
import exam.notifications.TimeCommands.Pass;
import exam.notifications.TimeCommands.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** Second uses of what a history has come to: chance alone seldom chooses them in time. */
final class FollowUps {
  private FollowUps() {}

  static @Nullable Command<NotificationModel, NotificationServers> next(
      NotificationModel model, Choices choices) {
    List<List<? extends Command<NotificationModel, NotificationServers>>> kinds =
        new ArrayList<>(
            List.of(
                sentAgain(model),
                letters(model),
                cancels(model),
                items(model),
                failures(model),
                silence(model)));
    kinds.removeIf(List::isEmpty);
    return kinds.isEmpty() ? null : choices.of(choices.of(kinds));
  }

  /** Rule 1.5: requests that would be refused now, were they new. */
  private static List<Send> sentAgain(NotificationModel model) {
    return model.notifications.values().stream()
        .map(NotificationModel.Accepted::request)
        .filter(request -> !model.refusalsOfNew(request).isEmpty())
        .map(Send::new)
        .toList();
  }

  /** Rule 2.3: each letter of a message that is dead, also that of an earlier death. */
  private static List<Command<NotificationModel, NotificationServers>> letters(
      NotificationModel model) {
    List<Command<NotificationModel, NotificationServers>> commands = new ArrayList<>();
    for (DeadLetter letter : model.letters) {
      ModelMessage message = LetterCommands.find(model, letter);
      if (message != null && message.shown().may(State.DEAD)) {
        commands.add(new Replay(letter));
      }
    }
    Set<Instant> listed =
        model.letters.stream().map(DeadLetter::diedAt).collect(Collectors.toSet());
    boolean unread =
        model.messages.stream()
            .anyMatch(it -> it.may(State.DEAD) && it.digest == null && !listed.contains(it.diedAt));
    return unread ? List.of(new ReadLetters(100)) : commands;
  }

  /** Rule 3.5: what is dead, or has ended although a call for it had no answer. */
  private static List<Cancel> cancels(NotificationModel model) {
    return cancels(
        model, it -> it.may(State.DEAD) || it.isOpen() && it.may(State.EXPIRED, State.BOUNCED));
  }

  private static List<Cancel> cancels(NotificationModel model, Predicate<ModelMessage> kind) {
    List<Cancel> commands = new ArrayList<>();
    model.notifications.forEach(
        (key, accepted) -> {
          boolean chosen = accepted.messages().stream().map(ModelMessage::shown).anyMatch(kind);
          if (chosen && accepted.id() != null) {
            commands.add(new Cancel(new Target(key, accepted.id())));
          }
        });
    return commands;
  }

  /** Rules 3.7 and 4.3: silence, until the time to live has passed and one may ask. */
  private static List<Command<NotificationModel, NotificationServers>> silence(
      NotificationModel model) {
    List<Command<NotificationModel, NotificationServers>> commands =
        new ArrayList<>(cancels(model, it -> it.isOpen() && it.may(State.EXPIRED)));
    for (ModelMessage message : model.messages) {
      if (message.isLive() && message.expires.isAfter(model.now) && hasEnd(message)) {
        List<String> providers = model.providers(message.channel);
        commands.add(
            message.isOpen()
                ? new Pass(Duration.between(model.now, message.expires))
                : new Script(providers, List.of(Response.LOSE_ANSWER)));
      }
    }
    return commands;
  }

  private static boolean hasEnd(ModelMessage message) {
    return message.expires.isBefore(Instant.MAX);
  }

  /** Rule 3.6: more items of a digest, due before and after the others, whenever accepted. */
  private static List<Send> items(NotificationModel model) {
    List<Send> commands = new ArrayList<>();
    for (ModelMessage item : model.messages) {
      if (item.isItem() && item.isLive() && item.due.isAfter(model.now)) {
        for (int minutes : new int[] {0, 1, 40}) {
          commands.add(new Send(like(item, minutes, model)));
        }
      }
    }
    return commands;
  }

  private static SendRequest like(ModelMessage item, int minutes, NotificationModel model) {
    SendRequest it = item.request;
    String key = "item " + model.notifications.size();
    return new SendRequest(
        key,
        it.userId(),
        it.category(),
        "hello",
        Map.of("name", key + " #" + it.userId()),
        Set.of(item.channel),
        SendOptions.none().asDigest().at(model.now.plus(Duration.ofMinutes(minutes))));
  }

  /** Rules 2.2 and 2.5: slow providers fail. */
  private static List<Script> failures(NotificationModel model) {
    List<Script> commands = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      List<String> providers = model.providers(channel);
      if (!model.slowness(providers.get(0)).isZero()) {
        commands.add(new Script(providers, List.of(Response.FAIL_FOR_A_MINUTE)));
        commands.add(new Script(providers, List.of(Response.FAIL, Response.FAIL, Response.FAIL)));
      }
    }
    return commands;
  }
}
