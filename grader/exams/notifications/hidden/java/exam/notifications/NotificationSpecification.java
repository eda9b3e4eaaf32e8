package exam.notifications;

import exam.notifications.CampaignCommands.Start;
import exam.notifications.LetterCommands.ReadLetters;
import exam.notifications.LetterCommands.ReadLettersAfter;
import exam.notifications.LetterCommands.Replay;
import exam.notifications.NotificationCommand.Misuse;
import exam.notifications.NotificationCommand.Target;
import exam.notifications.SendCommands.ReadPreferences;
import exam.notifications.SendCommands.Send;
import exam.notifications.SendCommands.SetPreferences;
import exam.notifications.StatusCommands.Cancel;
import exam.notifications.StatusCommands.ReadAll;
import exam.notifications.StatusCommands.ReadStatus;
import exam.notifications.StatusCommands.Report;
import exam.notifications.TimeCommands.Drain;
import exam.notifications.TimeCommands.DrainFor;
import exam.notifications.TimeCommands.OneRound;
import exam.notifications.TimeCommands.Pass;
import exam.notifications.TimeCommands.Recover;
import exam.notifications.TimeCommands.Script;
import exam.notifications.TimeCommands.Slow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.ScriptedProvider.Response;
import org.jspecify.annotations.Nullable;

/** What histories of this kata are made of. */
final class NotificationSpecification {
  private static final Duration NANOSECOND = Duration.ofNanos(1);

  static final Specification<NotificationModel, NotificationServers> SPECIFICATION =
      Specification.of("notifications", NotificationModel::new, NotificationServers::new)
          .command(9, (model, choices) -> new Send(Requests.next(model, choices)))
          .command(7, (model, choices) -> new Drain())
          .command(6, NotificationSpecification::pass)
          .command(5, (model, choices) -> new SetPreferences(Requests.wishes(model, choices)))
          .command(4, NotificationSpecification::script)
          .command(3, NotificationSpecification::cancel)
          .command(3, NotificationSpecification::report)
          .command(3, NotificationSpecification::readAll)
          .command(3, NotificationSpecification::round)
          .command(3, NotificationSpecification::burst)
          .command(4, NotificationSpecification::drainFor)
          .command(3, NotificationSpecification::replay)
          .command(3, (model, choices) -> new ReadLetters(choices.of(100, 1, 2, 3)))
          .command(1, NotificationSpecification::status)
          .command(1, (model, choices) -> new Start(Requests.campaign(choices)))
          .command(2, (model, choices) -> new ReadPreferences(choices.of(Requests.USERS)))
          .command(1, NotificationSpecification::misuse)
          .command(2, NotificationSpecification::slow)
          .command(2, NotificationSpecification::lettersAfter)
          .command(1, (model, choices) -> new Send(Requests.incomplete(choices)))
          .command(6, FollowUps::next)
          .closing(NotificationSpecification::closing);

  private NotificationSpecification() {}

  /** All that one call at a time shows. */
  static Histories<NotificationModel, NotificationServers> histories() {
    return Histories.of(SPECIFICATION).number(200).length(40);
  }

  /** To an instant at which something becomes due, or just before it; or a round time. */
  private static Command<NotificationModel, NotificationServers> pass(
      NotificationModel model, Choices choices) {
    TreeSet<Instant> instants = new TreeSet<>();
    for (ModelMessage message : model.messages) {
      if (message.isLive()) {
        instants.addAll(List.of(message.due, message.wakeAt));
        if (message.expires.isBefore(Instant.MAX)) {
          instants.add(message.expires);
        }
      }
    }
    List<Duration> times = new ArrayList<>();
    for (Instant instant : instants.tailSet(model.now, false)) {
      Duration until = Duration.between(model.now, instant);
      times.add(until);
      times.add(until.minus(NANOSECOND));
    }
    times.removeIf(Duration::isZero);
    boolean chosen = !times.isEmpty() && !choices.chance(40);
    return new Pass(
        chosen
            ? choices.of(times)
            : choices.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(4),
                Duration.ofMinutes(1),
                Duration.ofMillis(29_999),
                Duration.ofMinutes(17),
                Duration.ofHours(1),
                Duration.ofHours(9)));
  }

  private static Command<NotificationModel, NotificationServers> drainFor(
      NotificationModel model, Choices choices) {
    Duration step =
        choices.of(Duration.ofSeconds(4), Duration.ofSeconds(30), Duration.ofSeconds(1));
    return new DrainFor(step, choices.of(3, 5, 8));
  }

  private static Command<NotificationModel, NotificationServers> script(
      NotificationModel model, Choices choices) {
    List<String> names = new ArrayList<>();
    NotificationModel.PROVIDERS.values().forEach(names::addAll);
    Response response =
        choices.of(
            Response.FAIL,
            Response.LOSE_CALL,
            Response.REFUSE,
            Response.LOSE_ANSWER,
            Response.CRASH,
            Response.FAIL_FOR_A_MINUTE,
            Response.FAIL_FOR_A_SECOND);
    int times = choices.of(1, 2, 3, 4, 8);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      responses.add(choices.chance(15) ? choices.of(Response.values()) : response);
    }
    if (choices.chance(25)) { // a row that an answer ends, and another one
      responses.add(choices.of(Response.ACCEPT, Response.REFUSE));
      responses.addAll(responses.subList(0, times - 1));
    }
    if (choices.chance(40)) { // an outage of a channel
      return new Script(model.providers(choices.of(Channel.values())), responses);
    }
    return new Script(List.of(choices.of(names.stream().sorted().toList())), responses);
  }

  /** Shorter than the lease. */
  private static Command<NotificationModel, NotificationServers> slow(
      NotificationModel model, Choices choices) {
    Duration time = choices.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(20));
    return new Slow(choices.of(Channel.values()), time);
  }

  private static @Nullable Command<NotificationModel, NotificationServers> lettersAfter(
      NotificationModel model, Choices choices) {
    Set<Instant> dead = model.messages.stream().map(it -> it.diedAt).collect(Collectors.toSet());
    List<DeadLetter> gone =
        model.letters.stream().filter(it -> !dead.contains(it.diedAt())).toList();
    List<DeadLetter> known = gone.isEmpty() ? model.letters : gone;
    return known.isEmpty() ? null : new ReadLettersAfter(choices.of(known));
  }

  /** Several requests of one kind, for batches, quotas and digests. */
  private static Command<NotificationModel, NotificationServers> burst(
      NotificationModel model, Choices choices) {
    return Requests.burst(model, choices);
  }

  private static List<Target> targets(NotificationModel model) {
    List<Target> targets = new ArrayList<>();
    model.notifications.forEach(
        (key, accepted) -> {
          if (accepted.id() != null) {
            targets.add(new Target(key, accepted.id()));
          }
        });
    return targets;
  }

  /** The latest first; sometimes one that is not known. */
  private static Target target(NotificationModel model, Choices choices) {
    List<Target> known = targets(model);
    return known.isEmpty() || choices.chance(3)
        ? Target.NONE
        : known.get(known.size() - 1 - choices.below(known.size()));
  }

  private static Command<NotificationModel, NotificationServers> cancel(
      NotificationModel model, Choices choices) {
    return new Cancel(target(model, choices));
  }

  private static Command<NotificationModel, NotificationServers> status(
      NotificationModel model, Choices choices) {
    return new ReadStatus(target(model, choices));
  }

  private static @Nullable Command<NotificationModel, NotificationServers> readAll(
      NotificationModel model, Choices choices) {
    return targets(model).isEmpty() ? null : new ReadAll(targets(model));
  }

  private static @Nullable Command<NotificationModel, NotificationServers> report(
      NotificationModel model, Choices choices) {
    Event event = choices.of(Event.DELIVERED, Event.BOUNCED, Event.SENT);
    List<ModelMessage> known =
        model.messages.stream().filter(it -> it.key != null && it.states.size() == 1).toList();
    if (known.isEmpty() || choices.chance(4)) {
      String like = known.isEmpty() ? "ann/2" : known.get(0).key;
      String shorter = like.substring(0, like.length() - 1);
      String key = choices.of("no such key", "ann/1", "ann", like + "/", shorter);
      return new Report(new DeliveryReport(key, event), "");
    }
    List<ModelMessage> awaited = known.stream().filter(it -> hasLiveFallback(model, it)).toList();
    List<ModelMessage> chosen = awaited.isEmpty() || choices.chance(50) ? known : awaited;
    ModelMessage message = chosen.get(chosen.size() - 1 - choices.below(chosen.size()));
    return new Report(new DeliveryReport(message.key, event), message + "");
  }

  private static boolean hasLiveFallback(NotificationModel model, ModelMessage message) {
    return message.request.options().fallback().isPresent()
        && model.messages.stream()
            .anyMatch(it -> it.request == message.request && it.fallback && it.isLive());
  }

  /** When a digest or a campaign is due, one round may do more or less. */
  private static Command<NotificationModel, NotificationServers> round(
      NotificationModel model, Choices choices) {
    boolean digest =
        model.messages.stream()
            .anyMatch(it -> it.isItem() && it.isLive() && !it.due.isAfter(model.now));
    boolean campaign = !model.unfinished.isEmpty() || model.unsureOfCampaigns;
    return digest || campaign ? new Drain() : new OneRound();
  }

  private static @Nullable Command<NotificationModel, NotificationServers> replay(
      NotificationModel model, Choices choices) {
    int letters = model.letters.size();
    if (letters == 0) {
      return new ReadLetters(2);
    }
    DeadLetter letter = model.letters.get(letters - 1 - choices.below(Math.min(letters, 3)));
    return new Replay(letter);
  }

  private static Command<NotificationModel, NotificationServers> misuse(
      NotificationModel model, Choices choices) {
    return choices.of(
        misuse("a page of 0 letters", server -> server.deadLetters("", 0)),
        misuse("a page of 101 letters", server -> server.deadLetters("", 101)),
        misuse("a page of -1 letters", server -> server.deadLetters("", -1)),
        misuse("preferences of ' '", server -> server.preferences(" ")),
        misuse("preferences of ''", server -> server.preferences("")));
  }

  private static Misuse misuse(String text, Misuse.Use use) {
    return new Misuse(text, use, IllegalArgumentException.class);
  }

  /** Everything works, and time passes until nothing waits any more. */
  private static List<Command<NotificationModel, NotificationServers>> closing(
      NotificationModel model) {
    List<Command<NotificationModel, NotificationServers>> commands = new ArrayList<>();
    commands.add(new ReadAll(targets(model)));
    commands.add(new Recover());
    for (Duration time :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(61),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofHours(12))) {
      commands.add(new Pass(time));
      commands.add(new Drain());
      commands.add(new Drain());
    }
    commands.add(new ReadAll(targets(model)));
    commands.add(new ReadLetters(2));
    commands.add(new ReadLetters(100));
    return commands;
  }
}
