package exam.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.DistinctSketch;
import katas.analytics.HeavyHitter;
import katas.analytics.HeavyHitters;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.kit.spec.Command;

/** What happens to sketches. The sketch that was called is looked at wholly afterwards. */
interface SketchCommand extends Command<SketchModel, SketchesUnderTest> {

  @Override
  default boolean isRequest() {
    return false;
  }

  @Override
  default String told(Answer.Returned answer) {
    return "";
  }

  /** Sketches are made. */
  record Start(int precision, int capacity) implements SketchCommand {
    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      sketches.start(precision, capacity);
      return Distinct.seen(sketches, false);
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      model.precision = precision;
      model.capacity = capacity;
      model.started = true;
      Distinct.compare(model, false, answer, clauses);
    }
  }

  /** What sketches of distinct items say. */
  final class Distinct {
    private static final double SIGMAS = 5;

    private Distinct() {}

    /** The estimate, how many bytes there are, and the estimate of a merge into an empty one. */
    record Seen(double estimate, int bytes, double merged) {}

    static Seen seen(SketchesUnderTest sketches, boolean other) {
      DistinctSketch sketch = sketches.visitors(other);
      double estimate = sketch.estimate();
      byte[] bytes = sketch.toBytes();
      DistinctSketch merged = sketches.fresh(List.of());
      merged.merge(bytes);
      Arrays.fill(bytes, (byte) 7);
      if (sketch.estimate() != estimate) {
        throw new AssertionError("the array of toBytes is not the caller's");
      }
      return new Seen(estimate, bytes.length, merged.estimate());
    }

    /** But for rounding: sums may be made in any order. */
    private static boolean same(double one, double other) {
      return Math.abs(one - other) <= 1e-9 * Math.max(one, other);
    }

    static void compare(SketchModel model, boolean other, Answer answer, Clauses clauses) {
      Seen seen = clauses.returned("3.5", answer, Seen.class);
      if (seen == null) {
        return;
      }
      Set<Integer> items = other ? model.otherItems : model.items;
      SketchesUnderTest plain = new SketchesUnderTest(new Simulation());
      plain.start(model.precision, 1);
      double together = plain.fresh(items).estimate();
      double registers = 1 << model.precision;
      double allowed = SIGMAS * 1.04 / Math.sqrt(registers) * items.size() + 1;
      clauses.that(
          "estimate",
          "3.5",
          items.isEmpty()
              ? seen.estimate() == 0
              : Math.abs(seen.estimate() - items.size()) <= allowed,
          () -> "the estimate of " + items.size() + " items is near, but was " + seen.estimate());
      clauses.that(
          "same",
          "3.5",
          same(seen.estimate(), together),
          () ->
              "repeats and merges change nothing: one sketch with all items estimates "
                  + together
                  + ", but this one "
                  + seen.estimate());
      clauses.that(
          "bytes",
          "3.5",
          seen.bytes() <= registers + 32 && same(seen.merged(), seen.estimate()),
          () -> "its bytes are at most 2^p + 32 and say all, but: " + seen);
    }
  }

  /** Items are added. */
  record AddItems(boolean other, int first, int number) implements SketchCommand {
    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      for (int i = first; i < first + number; i++) {
        sketches.visitors(other).add("visitor " + i);
      }
      return Distinct.seen(sketches, other);
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      for (int i = first; i < first + number; i++) {
        (other ? model.otherItems : model.items).add(i);
      }
      Distinct.compare(model, other, answer, clauses);
    }
  }

  /** The other sketch is merged into the first, or the first into itself. */
  record MergeItems(boolean itself) implements SketchCommand {
    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      DistinctSketch source = sketches.visitors(!itself);
      double before = source.estimate();
      sketches.visitors(false).merge(source.toBytes());
      if (!itself && source.estimate() != before) {
        throw new AssertionError("the other sketch has changed");
      }
      return Distinct.seen(sketches, false);
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      model.items.addAll(itself ? model.items : model.otherItems);
      Distinct.compare(model, false, answer, clauses);
    }
  }

  /** What heavy hitters say. */
  final class Frequent {
    private Frequent() {}

    /** All that is kept, the first few, and the total. */
    record Seen(List<HeavyHitter> top, List<HeavyHitter> first, long total) {}

    static Seen seen(SketchesUnderTest sketches, boolean other) {
      HeavyHitters sketch = sketches.hitters(other);
      List<HeavyHitter> live = sketch.top(Integer.MAX_VALUE);
      List<HeavyHitter> top = List.copyOf(live);
      Mutation.tryToClear(live);
      return new Seen(top, List.copyOf(sketch.top(2)), sketch.total());
    }

    static void compare(SketchModel model, boolean other, Answer answer, Clauses clauses) {
      Seen seen = clauses.returned("3.6", answer, Seen.class);
      if (seen == null) {
        return;
      }
      Map<String, Long> weights = other ? model.otherWeights : model.weights;
      long total = SketchModel.total(weights);
      List<HeavyHitter> top = seen.top();
      long bound = total / model.capacity;
      boolean bounded =
          top.stream()
              .allMatch(
                  it ->
                      it.count() - it.error() <= weights.getOrDefault(it.item(), 0L)
                          && weights.getOrDefault(it.item(), 0L) <= it.count()
                          && it.error() <= bound
                          && it.error() >= 0);
      boolean complete =
          weights.entrySet().stream()
              .filter(each -> each.getValue() > total / (double) model.capacity)
              .allMatch(each -> top.stream().anyMatch(it -> it.item().equals(each.getKey())));
      boolean sorted =
          top.equals(
              top.stream()
                  .sorted(
                      Comparator.comparingLong(HeavyHitter::count)
                          .reversed()
                          .thenComparing(HeavyHitter::item))
                  .toList());
      boolean once = top.stream().map(HeavyHitter::item).distinct().count() == top.size();
      clauses.that(
          "hitters",
          "3.6",
          bounded && complete && sorted && once && top.size() <= model.capacity,
          () ->
              "of "
                  + weights
                  + " with a capacity of "
                  + model.capacity
                  + ", n / c is "
                  + bound
                  + ": all above it are there, sorted, and wrong by no more; but there are "
                  + top);
      clauses.that(
          "first",
          "3.6",
          seen.first().equals(top.subList(0, Math.min(2, top.size()))) && seen.total() == total,
          () -> "top(2) are the first of them, and the total is " + total + ", but: " + seen);
    }
  }

  /** Items are added with weights. */
  record AddWeights(boolean other, List<String> items, long weight) implements SketchCommand {
    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      items.forEach(item -> sketches.hitters(other).add(item, weight));
      return Frequent.seen(sketches, other);
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      Map<String, Long> weights = other ? model.otherWeights : model.weights;
      items.forEach(item -> weights.merge(item, weight, Long::sum));
      Frequent.compare(model, other, answer, clauses);
    }
  }

  /** A summary is merged into the other one or into itself; both may have been merged before. */
  record MergeWeights(boolean other, boolean itself) implements SketchCommand {
    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      HeavyHitters source = sketches.hitters(itself == other);
      List<HeavyHitter> before = List.copyOf(source.top(Integer.MAX_VALUE));
      List<HeavyHitter> given = new ArrayList<>(before);
      sketches.hitters(other).merge(given, source.total());
      given.clear();
      if (!itself && !source.top(Integer.MAX_VALUE).equals(before)) {
        throw new AssertionError("the other summary has changed");
      }
      return Frequent.seen(sketches, other);
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      Map<String, Long> target = other ? model.otherWeights : model.weights;
      Map<String, Long> source = itself == other ? model.otherWeights : model.weights;
      Map.copyOf(source).forEach((item, weight) -> target.merge(item, weight, Long::sum));
      Frequent.compare(model, other, answer, clauses);
    }
  }

  /** A call that the contract refuses; it changes nothing. */
  record Misuse(String rule, String what, Class<? extends RuntimeException> type, Call call)
      implements SketchCommand {
    /** The call. */
    interface Call {
      void on(SketchesUnderTest sketches);
    }

    @Override
    public Object run(SketchesUnderTest sketches, int server) {
      try {
        call.on(sketches);
      } catch (IllegalArgumentException | NullPointerException e) {
        if (e.getClass() != type) {
          return "threw " + e;
        }
        return rule.equals("3.5") ? Distinct.seen(sketches, false) : Frequent.seen(sketches, false);
      }
      return "took it";
    }

    @Override
    public void check(SketchModel model, Answer answer, Clauses clauses) {
      boolean refused =
          clauses.that(
              "misuse",
              rule,
              answer instanceof Answer.Returned it && !(it.value() instanceof String),
              () -> what + " throws " + type.getSimpleName() + ", but: " + answer);
      if (refused && rule.equals("3.5")) {
        Distinct.compare(model, false, answer, clauses);
      } else if (refused) {
        Frequent.compare(model, false, answer, clauses);
      }
    }

    @Override
    public String toString() {
      return what;
    }
  }
}
