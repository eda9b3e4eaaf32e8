package exam.analytics;

import exam.analytics.ServerCommands.Clean;
import exam.analytics.ServerCommands.Drain;
import exam.analytics.ServerCommands.Process;
import exam.analytics.ServerCommands.Rebalance;
import exam.analytics.StreamCommand.Append;
import exam.analytics.StreamCommand.Track;
import exam.analytics.StreamQuestion.ReadCounts;
import exam.analytics.StreamQuestion.ReadDeadLetters;
import exam.analytics.StreamQuestion.Recount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.analytics.Event;
import katas.kit.Fault;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Races;
import katas.kit.spec.Specification.Generator;

/** Races of servers over few events, so that they meet in the same windows. */
final class StreamRaces {
  static final Generator<StreamModel, StreamServers> SOME =
      (model, choices) -> Append.of(key(choices), events(model, choices));
  static final Generator<StreamModel, StreamServers> ONE =
      (model, choices) -> Append.of(key(choices), List.of(event(model, choices)));
  static final Generator<StreamModel, StreamServers> GARBAGE =
      (model, choices) ->
          new Append(key(choices), List.of("garbage " + model.messages()), List.of());
  static final Generator<StreamModel, StreamServers> PROCESS =
      (model, choices) -> new Process(choices.of(1_000, 2, 1), false);
  static final Generator<StreamModel, StreamServers> REBALANCE =
      (model, choices) -> new Rebalance();
  static final Generator<StreamModel, StreamServers> CLEAN = (model, choices) -> new Clean();
  static final Generator<StreamModel, StreamServers> TRACK =
      (model, choices) -> new Track(event(model, choices));
  static final Generator<StreamModel, StreamServers> RECOUNT =
      (model, choices) -> new Recount("a", begin(), end());
  static final Generator<StreamModel, StreamServers> COUNTS =
      (model, choices) -> new ReadCounts("a", begin(), end(), choices.of(1_000, 1));

  private StreamRaces() {}

  /** A race with all faults, at whose end everything is processed and everybody looks. */
  static Races<StreamModel, StreamServers> of(String rule) {
    return Races.of(rule, StreamSpecification.SPECIFICATION)
        .closing(StreamRaces::closing)
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .scenarios(6)
        .runs(20);
  }

  private static String key(Choices choices) {
    return choices.of(StreamSpecification.KEYS);
  }

  /** One of few events of one window, so that repeats are frequent. */
  private static Event event(StreamModel model, Choices choices) {
    String id = choices.of("1", "2", "3");
    Instant at = StreamModel.window(model.now).plusSeconds(Integer.parseInt(id));
    return new Event(id, "a", "v" + id, "view", "/a", "", "", 1, at, Map.of());
  }

  private static List<Event> events(StreamModel model, Choices choices) {
    List<Event> events = new ArrayList<>();
    for (int i = choices.of(1, 2, 3); i > 0; i--) {
      events.add(event(model, choices));
    }
    return events;
  }

  private static Instant begin() {
    return StreamModel.window(new StreamModel().now).minus(StreamModel.CONFIG.window());
  }

  private static Instant end() {
    return begin().plus(StreamModel.CONFIG.window().multipliedBy(30));
  }

  private static List<Command<StreamModel, StreamServers>> closing(StreamModel model) {
    return List.of(
        new Drain(),
        new ReadCounts("a", begin(), end(), 1_000),
        new ReadDeadLetters(2),
        new Recount("a", begin(), end()));
  }
}
