package exam.notifications;

import exam.notifications.NotificationCommand.Target;
import exam.notifications.SendCommands.Send;
import exam.notifications.SendCommands.SetPreferences;
import exam.notifications.StatusCommands.ReadAll;
import exam.notifications.StatusCommands.ReadStatus;
import exam.notifications.TimeCommands.Drain;
import exam.notifications.TimeCommands.Pass;
import exam.notifications.TimeCommands.Recover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import katas.kit.spec.Answer;
import katas.kit.spec.Choices;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.NotificationConfig;
import katas.notifications.NotificationWorld;
import katas.notifications.Preferences;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the interview track asks, and no more: notifications without options by one provider a
 * channel, which fails, stays silent or lets the server crash, but never so often that a message is
 * given up. Breakers, quotas and the size of a round are out of the way.
 */
final class TrackSpecification {
  private static final int MANY = 100_000;

  private static final NotificationConfig CONFIG =
      new NotificationConfig(
          NotificationModel.CONFIG.defaultLocale(),
          NotificationModel.CONFIG.backoffBase(),
          NotificationModel.CONFIG.backoffCap(),
          NotificationModel.CONFIG.maxAttempts(),
          NotificationModel.CONFIG.lease(),
          MANY,
          NotificationModel.CONFIG.breakerOpenTime(),
          MANY,
          NotificationModel.CONFIG.digestWindow(),
          MANY,
          NotificationModel.CONFIG.campaignPage());

  private static final Map<Channel, List<String>> PROVIDERS =
      Map.of(
          Channel.PUSH, List.of("push"),
          Channel.SMS, List.of("sms"),
          Channel.EMAIL, List.of("email"));

  private static final List<String> KEYS = List.of("1", "2", "11", "1/PUSH", "/", "%", "3", "4");

  /** Less than the attempts of a message, since rule 2.3 is not of the track. */
  private static final int MOST_FAILURES = NotificationModel.CONFIG.maxAttempts() - 1;

  static final Histories<NotificationModel, NotificationServers> HISTORIES =
      Histories.of(
              Specification.<NotificationModel, NotificationServers>of(
                      "notifications track",
                      () -> new NotificationModel(CONFIG, PROVIDERS),
                      simulation -> new NotificationServers(simulation, CONFIG, PROVIDERS))
                  .command(7, TrackSpecification::send)
                  .command(3, TrackSpecification::sendAgain)
                  .command(6, (model, choices) -> new Drain())
                  .command(5, TrackSpecification::pass)
                  .command(4, TrackSpecification::script)
                  .command(2, TrackSpecification::address)
                  .command(5, TrackSpecification::status)
                  .closing(TrackSpecification::closing))
          .withoutFaults()
          .number(60)
          .length(30);

  private TrackSpecification() {}

  private static Command<NotificationModel, NotificationServers> send(
      NotificationModel model, Choices choices) {
    String user = choices.of(List.copyOf(model.preferences.keySet()));
    String key = choices.of(KEYS);
    NotificationModel.Accepted known = model.notifications.get(user + "/" + key);
    if (known != null) {
      return new Send(known.request());
    }
    Set<Channel> channels = EnumSet.of(choices.of(Channel.values()));
    if (choices.chance(40)) {
      channels.add(choices.of(Channel.values()));
    }
    Map<String, String> variables = new HashMap<>(Map.of("name", "Tom #" + user + "/" + key));
    if (choices.chance(20)) {
      variables.put("unused", "value");
    }
    return new Send(
        new SendRequest(
            key, user, Category.SOCIAL, "track", variables, channels, SendOptions.none()));
  }

  /** The same request, or one that differs in one thing. */
  private static @Nullable Command<NotificationModel, NotificationServers> sendAgain(
      NotificationModel model, Choices choices) {
    if (model.notifications.isEmpty()) {
      return null;
    }
    SendRequest request = choices.of(List.copyOf(model.notifications.values())).request();
    boolean same = choices.chance(50);
    return new Send(same ? request : SimilarRequests.like(request, choices.of(1, 2, 3, 8)));
  }

  private static Command<NotificationModel, NotificationServers> pass(
      NotificationModel model, Choices choices) {
    List<Duration> times = new ArrayList<>();
    for (ModelMessage message : model.messages) {
      if (message.isLive() && message.wakeAt.isAfter(model.now)) {
        times.add(Duration.between(model.now, message.wakeAt));
        times.add(Duration.between(model.now, message.wakeAt.minusNanos(1)));
      }
    }
    times.removeIf(Duration::isZero);
    return new Pass(
        times.isEmpty() || choices.chance(40)
            ? choices.of(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1))
            : choices.of(times));
  }

  private static @Nullable Command<NotificationModel, NotificationServers> script(
      NotificationModel model, Choices choices) {
    Channel channel = choices.of(Channel.values());
    int number = choices.of(1, 2);
    boolean mayFail =
        model.messages.stream()
            .filter(it -> it.channel == channel && it.isLive())
            .allMatch(it -> it.attempts.size() + number <= MOST_FAILURES);
    Response response =
        choices.of(
            Response.FAIL,
            Response.LOSE_ANSWER,
            Response.FAIL_FOR_A_MINUTE,
            Response.CRASH,
            Response.LOSE_CALL,
            Response.FAIL_FOR_A_SECOND);
    Response[] responses = new Response[number];
    Arrays.fill(responses, response);
    return mayFail ? new Failures(channel, List.of(responses)) : null;
  }

  /** Only of a user to whom nothing is under way: the rest is rule 1.6. */
  private static @Nullable Command<NotificationModel, NotificationServers> address(
      NotificationModel model, Choices choices) {
    String user = choices.of("an", "ann", "ann1", "bob");
    boolean busy = model.messages.stream().anyMatch(it -> it.user().equals(user) && it.isLive());
    Map<Channel, String> addresses = new HashMap<>();
    String name = choices.of("new ", "newer ");
    for (Channel channel : Channel.values()) {
      addresses.put(channel, name + channel + " of " + user);
    }
    Preferences preferences = NotificationWorld.at(user, addresses);
    return busy ? null : new SetPreferences(preferences);
  }

  private static @Nullable Command<NotificationModel, NotificationServers> status(
      NotificationModel model, Choices choices) {
    List<Target> silent = targets(model, ModelMessage::isOpen);
    List<Target> targets =
        silent.isEmpty() || choices.chance(25) ? targets(model, it -> true) : silent;
    return targets.isEmpty() ? null : new ReadStatus(choices.of(targets));
  }

  /** Notifications with such a message. */
  private static List<Target> targets(NotificationModel model, Predicate<ModelMessage> kind) {
    List<Target> targets = new ArrayList<>();
    model.notifications.forEach(
        (key, accepted) -> {
          if (accepted.messages().stream().anyMatch(kind)) {
            targets.add(new Target(key, String.valueOf(accepted.id())));
          }
        });
    return targets;
  }

  /** The next calls by a channel get these responses, and no others that were planned before. */
  record Failures(Channel channel, List<Response> responses) implements NotificationCommand.Event {
    @Override
    public @Nullable Object run(NotificationServers cluster, int server) {
      ScriptedProvider provider = cluster.world().provider(channel);
      provider.recover();
      provider.next(responses.toArray(Response[]::new));
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {}

    @Override
    public String toString() {
      return "the next calls by " + channel + " get " + responses;
    }
  }

  private static List<Command<NotificationModel, NotificationServers>> closing(
      NotificationModel model) {
    List<Command<NotificationModel, NotificationServers>> commands = new ArrayList<>();
    commands.add(new ReadAll(targets(model, it -> true)));
    commands.add(new Recover());
    for (Duration time : List.of(Duration.ZERO, Duration.ofSeconds(61), Duration.ofMinutes(1))) {
      commands.add(new Pass(time));
      commands.add(new Drain());
    }
    commands.add(new ReadAll(targets(model, it -> true)));
    return commands;
  }
}
