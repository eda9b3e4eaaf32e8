package exam.analytics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.kit.spec.Model;

/** What two sketches of each kind were given: they may be merged at any time. */
final class SketchModel implements Model<SketchModel> {
  int precision = 12;
  int capacity = 3;
  boolean started;
  Set<Integer> items = new TreeSet<>();
  Set<Integer> otherItems = new TreeSet<>();
  Map<String, Long> weights = new HashMap<>();
  Map<String, Long> otherWeights = new HashMap<>();

  @Override
  public SketchModel copy() {
    SketchModel copy = new SketchModel();
    copy.precision = precision;
    copy.capacity = capacity;
    copy.started = started;
    copy.items = new TreeSet<>(items);
    copy.otherItems = new TreeSet<>(otherItems);
    copy.weights = new HashMap<>(weights);
    copy.otherWeights = new HashMap<>(otherWeights);
    return copy;
  }

  static long total(Map<String, Long> weights) {
    return weights.values().stream().mapToLong(Long::longValue).sum();
  }
}
