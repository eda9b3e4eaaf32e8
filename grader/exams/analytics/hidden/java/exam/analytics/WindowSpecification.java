package exam.analytics;

import exam.analytics.WindowCommand.Event;
import exam.analytics.WindowCommand.Misuse;
import exam.analytics.WindowCommand.Pass;
import exam.analytics.WindowCommand.Start;
import exam.analytics.WindowCommand.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.analytics.OperatorConfig;
import katas.analytics.WindowSpec;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** Histories of window operators: all kinds of windows, and events at every border. */
final class WindowSpecification {
  private static final Duration MILLI = Duration.ofMillis(1);

  /** Some lengths divide neither a minute nor an hour, so that only the epoch aligns them. */
  private static final List<WindowSpec> SPECS =
      List.of(
          new WindowSpec.Tumbling(Duration.ofMinutes(5)),
          new WindowSpec.Sliding(Duration.ofMinutes(5), Duration.ofMinutes(1)),
          new WindowSpec.Session(Duration.ofMinutes(30)),
          new WindowSpec.Session(Duration.ofSeconds(7)),
          new WindowSpec.Tumbling(Duration.ofMinutes(7)),
          new WindowSpec.Session(Duration.ofMinutes(2)),
          new WindowSpec.Sliding(Duration.ofSeconds(21), Duration.ofSeconds(7)),
          new WindowSpec.Tumbling(Duration.ofMillis(1_700)));

  /** Texts in an order that neither code points nor letters without their case have. */
  private static final List<String> KEYS =
      List.of("a", "b", "a", "B", "ab", "", "\ud83d\ude00", "\uff5e");

  private static final List<Instant> BASES =
      List.of(
          Instant.parse("2026-01-05T12:00:00Z"),
          Instant.EPOCH,
          Instant.parse("2026-01-05T12:00:00.000000001Z"),
          Instant.parse("1969-12-31T23:59:00Z"));

  static final Histories<WindowModel, OperatorUnderTest> HISTORIES =
      Histories.of(
              specification("analytics windows", SPECS)
                  .command(1, started(SPECS, WindowSpecification::misuse)))
          .number(240)
          .length(50);

  private WindowSpecification() {}

  /** What happens to operators of these windows, without misuse. */
  static Specification<WindowModel, OperatorUnderTest> specification(
      String name, List<WindowSpec> specs) {
    return Specification.of(name, WindowModel::new, OperatorUnderTest::new)
        .command(24, started(specs, WindowSpecification::event))
        .command(5, started(specs, (model, choices) -> new Pass(time(model, choices))))
        .command(4, started(specs, (model, choices) -> new Tick()))
        .closing(WindowSpecification::closing);
  }

  /** The first command of a history starts the operator. */
  private static Specification.Generator<WindowModel, OperatorUnderTest> started(
      List<WindowSpec> specs, Specification.Generator<WindowModel, OperatorUnderTest> generator) {
    return (model, choices) ->
        model.started ? generator.next(model, choices) : start(specs, choices);
  }

  private static Command<WindowModel, OperatorUnderTest> start(
      List<WindowSpec> specs, Choices choices) {
    WindowSpec spec = choices.of(specs);
    int partitions = choices.of(1, 2, 1, 2, 3);
    Duration minute = Duration.ofMinutes(1);
    Duration second = Duration.ofSeconds(1);
    Duration ten = Duration.ofSeconds(10);
    Duration disorder = choices.of(ten, Duration.ZERO, ten, second);
    Duration lateness = choices.of(minute, Duration.ofMinutes(10), Duration.ZERO, second);
    Duration idle = choices.of(minute, Duration.ofSeconds(3));
    OperatorConfig config = new OperatorConfig(partitions, disorder, lateness, idle);
    return new Start(spec, config, choices.of(BASES));
  }

  private static Command<WindowModel, OperatorUnderTest> event(WindowModel model, Choices choices) {
    int partition = choices.below(model.config.partitions());
    String key = choices.of(KEYS.subList(0, choices.of(1, 2, KEYS.size())));
    return new Event(partition, key, at(model, choices));
  }

  /** At a border that matters now, or a little before or after one. */
  private static Instant at(WindowModel model, Choices choices) {
    List<Instant> borders = new ArrayList<>();
    Instant latest = model.base;
    for (@Nullable Instant each : model.latest) {
      latest = each != null && each.isAfter(latest) ? each : latest;
    }
    borders.add(latest);
    borders.add(latest.plus(model.length()));
    borders.add(model.base);
    if (!model.panes.isEmpty()) {
      WindowModel.Pane pane = choices.of(model.panes);
      Instant end = pane.window().end();
      borders.add(end.plus(model.config.outOfOrderness()));
      borders.add(end);
      borders.add(pane.window().start());
      borders.add(pane.window().start().minus(model.length()));
      borders.add(end.plus(model.config.allowedLateness()).plus(model.config.outOfOrderness()));
      borders.add(end.plus(model.length()).minus(MILLI));
    }
    Instant border = choices.of(borders);
    Duration second = Duration.ofSeconds(1);
    return border.plus(
        choices.of(
            Duration.ZERO,
            second,
            MILLI,
            MILLI.negated(),
            second.negated(),
            Duration.ofNanos(-1),
            Duration.ofSeconds(61),
            Duration.ofSeconds(-150),
            model.length().dividedBy(2),
            model.length().multipliedBy(3)));
  }

  private static Duration time(WindowModel model, Choices choices) {
    Duration idle = model.config.idleTimeout();
    return choices.of(
        Duration.ofSeconds(1),
        idle,
        idle.minusNanos(1),
        idle.dividedBy(2),
        Duration.ofNanos(1),
        idle.multipliedBy(10));
  }

  private static Command<WindowModel, OperatorUnderTest> misuse(
      WindowModel model, Choices choices) {
    int partition = choices.of(-1, model.config.partitions(), 0);
    boolean key = partition != 0 || choices.chance(50);
    return new Misuse(partition, key ? "a" : null, partition != 0 || !key ? model.base : null);
  }

  /** At last all partitions go on, far enough that every window is emitted and closed. */
  private static List<Command<WindowModel, OperatorUnderTest>> closing(WindowModel model) {
    List<Command<WindowModel, OperatorUnderTest>> commands = new ArrayList<>();
    if (model.started) {
      for (Duration later : List.of(Duration.ofSeconds(45), Duration.ofHours(2))) {
        Instant far = model.base.plus(Duration.ofHours(10)).plus(later);
        for (int i = 0; i < model.config.partitions(); i++) {
          commands.add(new Event(i, "end", far));
        }
      }
    }
    commands.add(new Tick());
    return commands;
  }
}
