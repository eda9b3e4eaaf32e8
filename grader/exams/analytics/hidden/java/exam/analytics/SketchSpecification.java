package exam.analytics;

import exam.analytics.SketchCommand.AddItems;
import exam.analytics.SketchCommand.AddWeights;
import exam.analytics.SketchCommand.MergeItems;
import exam.analytics.SketchCommand.MergeWeights;
import exam.analytics.SketchCommand.Misuse;
import exam.analytics.SketchCommand.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import katas.analytics.HeavyHitter;
import katas.analytics.HyperLogLog;
import katas.analytics.SpaceSaving;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;

/** Histories of sketches: few registers and counters, so that every one of them matters. */
final class SketchSpecification {
  private static final List<String> ITEMS =
      List.of("/a", "/b", "/c", "", "/A", "/d", "/aa", "\ud83d\ude00", "\uff5e", "/e");

  private static final Specification<SketchModel, SketchesUnderTest> SPECIFICATION =
      Specification.of("analytics sketches", SketchModel::new, SketchesUnderTest::new)
          .command(10, started(SketchSpecification::weights))
          .command(6, started(SketchSpecification::items))
          .command(
              5,
              started((model, choices) -> new MergeWeights(choices.chance(35), choices.chance(15))))
          .command(4, started((model, choices) -> new MergeItems(choices.chance(20))))
          .command(2, started(SketchSpecification::misuse));

  static final Histories<SketchModel, SketchesUnderTest> HISTORIES =
      Histories.of(SPECIFICATION).number(110).length(24);

  private SketchSpecification() {}

  private static Specification.Generator<SketchModel, SketchesUnderTest> started(
      Specification.Generator<SketchModel, SketchesUnderTest> generator) {
    return (model, choices) ->
        model.started
            ? generator.next(model, choices)
            : new Start(choices.of(8, 4, 5, 6, 4, 5, 7, 9, 6, 12), choices.of(3, 2, 1, 5, 20));
  }

  /** Around the numbers at which registers fill, and a third of them, where few become many. */
  private static Command<SketchModel, SketchesUnderTest> items(SketchModel model, Choices choices) {
    int registers = 1 << Math.min(model.precision, 12);
    int number = choices.of(1, 0, 2, 3, registers / 3, registers / 4, registers, 3 * registers, 5);
    return new AddItems(
        choices.chance(40), 1 + choices.of(0, 1, 3, registers / 2), Math.min(number, 3_000));
  }

  private static Command<SketchModel, SketchesUnderTest> weights(
      SketchModel model, Choices choices) {
    List<String> items = new ArrayList<>();
    for (int i = choices.of(1, 2, 3, 9, 40); i > 0; i--) {
      items.add(i > 10 ? "item " + i + choices.below(90) : choices.of(ITEMS));
    }
    long weight = choices.of(1L, 2L, 3L, 10L, 1L, 7L, 1_000_000_000_000L);
    return new AddWeights(choices.chance(40), items, weight);
  }

  private static Command<SketchModel, SketchesUnderTest> misuse(
      SketchModel model, Choices choices) {
    List<Misuse> all = new ArrayList<>();
    distinct(all, model, choices);
    all.add(bad("3.6", "weight 0", it -> it.hitters(false).add("/a", 0)));
    all.add(bad("3.6", "weight -1", it -> it.hitters(false).add("/new", -1)));
    all.add(bad("3.6", "top(0)", it -> it.hitters(false).top(0)));
    all.add(bad("3.6", "capacity 0", it -> new SpaceSaving(0)));
    List<HeavyHitter> tooMany = new ArrayList<>();
    for (int i = 0; i <= model.capacity; i++) {
      tooMany.add(new HeavyHitter("many " + i, 5, 0));
    }
    all.add(
        bad(
            "3.6",
            "a merge of more items than the capacity",
            it -> it.hitters(false).merge(tooMany, 5L * tooMany.size())));
    all.add(nothing("3.6", "a null item", it -> it.hitters(false).add(Nulls.of(null), 1)));
    all.add(nothing("3.6", "a null list", it -> it.hitters(false).merge(Nulls.of(null), 1)));
    List<HeavyHitter> withNull = new ArrayList<>();
    withNull.add(Nulls.of(null));
    all.add(nothing("3.6", "null in a list", it -> it.hitters(false).merge(withNull, 1)));
    return choices.of(all);
  }

  private static void distinct(List<Misuse> all, SketchModel model, Choices choices) {
    int precision = model.precision;
    int other = precision == 16 ? 15 : precision + 1;
    byte[] foreign = new HyperLogLog(other).toBytes();
    byte[] full = filled(other).toBytes();
    byte[] good = filled(precision).toBytes();
    all.add(bad("3.5", "precision 3", it -> new HyperLogLog(3)));
    all.add(bad("3.5", "precision 17", it -> new HyperLogLog(17)));
    all.add(
        bad(
            "3.5",
            "an empty sketch of another precision",
            it -> it.visitors(false).merge(foreign)));
    all.add(bad("3.5", "a sketch of another precision", it -> it.visitors(false).merge(full)));
    byte[] cut = Arrays.copyOf(good, good.length - choices.of(1, good.length));
    all.add(bad("3.5", "bytes that were cut", it -> it.visitors(false).merge(cut)));
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    all.add(bad("3.5", "a byte too many", it -> it.visitors(false).merge(longer)));
    all.add(nothing("3.5", "a null item", it -> it.visitors(false).add(Nulls.of(null))));
    all.add(nothing("3.5", "null bytes", it -> it.visitors(false).merge(Nulls.of(null))));
  }

  private static HyperLogLog filled(int precision) {
    HyperLogLog sketch = new HyperLogLog(precision);
    for (int i = 1; i <= 2 << Math.min(precision, 13); i++) {
      sketch.add("visitor " + i);
    }
    return sketch;
  }

  private static Misuse bad(String rule, String what, Misuse.Call call) {
    return new Misuse(rule, what, IllegalArgumentException.class, call);
  }

  private static Misuse nothing(String rule, String what, Misuse.Call call) {
    return new Misuse(rule, what, NullPointerException.class, call);
  }
}
