package katas.kit.spec;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import katas.blocks.KeyValueStore;
import katas.blocks.NotImplementedException;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** Numbers by key on two servers, with a planted bug, and what they should be. */
final class Registers implements Cluster {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Simulation simulation;
  private final KeyValueStore store;
  private final Bug bug;
  private final List<Map<String, Integer>> memory = List.of(new HashMap<>(), new HashMap<>());

  /** What is wrong. */
  enum Bug {
    NONE,
    /** A second value of b is not written. */
    SECOND_PUT_LOST,
    /** Values of b stand in the memory of the server that wrote them, and in the store too late. */
    KEPT_IN_MEMORY,
    /** A request that failed is not done when it is sent again. */
    DONE_BEFORE_IT_IS,
    /** Adds without looking whether somebody else did. */
    CHECK_THEN_ACT,
    /** Keeps what it has read in an entry that is gone after a minute. */
    READ_ANEW_TOO_LATE,
    ENDLESS,
    /** Adds two. */
    WRONG_SUM,
    /** Puts are not written yet. */
    NOT_WRITTEN,
    /** Additions are not written yet, which level 2 asks for. */
    LEVEL_2_NOT_WRITTEN,
    /** The same, and a second value of b is not written. */
    LEVEL_2_NOT_WRITTEN_AND_SECOND_PUT_LOST;

    boolean hasNoLevel2() {
      return this == LEVEL_2_NOT_WRITTEN || this == LEVEL_2_NOT_WRITTEN_AND_SECOND_PUT_LOST;
    }

    boolean losesSecondPut() {
      return this == SECOND_PUT_LOST || this == LEVEL_2_NOT_WRITTEN_AND_SECOND_PUT_LOST;
    }
  }

  Registers(Simulation simulation, Bug bug) {
    this.simulation = simulation;
    this.store = simulation.store();
    this.bug = bug;
  }

  @Override
  public int size() {
    return memory.size();
  }

  @Override
  public void restart(int server) {
    memory.get(server).clear();
  }

  void put(int server, String key, int value) {
    if (bug == Bug.NOT_WRITTEN) {
      throw new NotImplementedException();
    }
    while (bug == Bug.ENDLESS) {
      store.get(key);
    }
    if (bug == Bug.DONE_BEFORE_IT_IS && !store.putIfAbsent("request " + key + value, "", YEAR)) {
      return;
    }
    boolean second = key.equals("b") && memory.get(server).containsKey(key);
    memory.get(server).put(key, value);
    if (!(bug.losesSecondPut() && second)) {
      store.put(key, String.valueOf(value));
    }
    if (bug == Bug.DONE_BEFORE_IT_IS) {
      store.delete("request " + key + value);
    }
  }

  int get(int server, String key) {
    Integer kept = memory.get(server).get(key);
    if (bug == Bug.KEPT_IN_MEMORY && kept != null) {
      return kept;
    }
    return store.get(key).map(Integer::parseInt).orElse(0);
  }

  int add(int server, String key) {
    if (bug.hasNoLevel2()) {
      store.put("begun", key);
      throw new NotImplementedException();
    }
    while (true) {
      String before = store.get(key).orElse("0");
      String known = before;
      if (bug == Bug.READ_ANEW_TOO_LATE) {
        store.put("begun by " + server, before, Duration.ofMinutes(1));
        known = store.get("begun by " + server).orElse("0");
      }
      String after = String.valueOf(Integer.parseInt(known) + (bug == Bug.WRONG_SUM ? 2 : 1));
      if (bug == Bug.CHECK_THEN_ACT) {
        store.put(key, after);
        return Integer.parseInt(after);
      }
      store.putIfAbsent(key, "0", YEAR);
      if (store.compareAndSet(key, before, after)) {
        return Integer.parseInt(after);
      }
    }
  }

  /** The numbers as they should be. */
  record Numbers(Map<String, Integer> values) implements Model<Numbers> {
    Numbers() {
      this(new HashMap<>());
    }

    @Override
    public Numbers copy() {
      return new Numbers(new HashMap<>(values));
    }

    int get(String key) {
      return values.getOrDefault(key, 0);
    }
  }

  /** Sets a number. */
  record Put(String key, int value) implements Command<Numbers, Registers> {
    @Override
    public @Nullable Object run(Registers registers, int server) {
      registers.put(server, key, value);
      return null;
    }

    @Override
    public void check(Numbers model, Answer answer, Clauses clauses) {
      clauses.returned("1.1", answer);
      model.values().put(key, value);
    }

    @Override
    public List<Numbers> lost(Numbers model) {
      Numbers before = model.copy();
      model.values().put(key, value);
      return List.of(model, before);
    }

    @Override
    public String ruleOfFaults() {
      return "4.1";
    }

    @Override
    public String toString() {
      return "put " + key + "=" + value;
    }
  }

  /** Looks. */
  record Get(String key) implements Command<Numbers, Registers> {
    @Override
    public Object run(Registers registers, int server) {
      return registers.get(server, key);
    }

    @Override
    public void check(Numbers model, Answer answer, Clauses clauses) {
      Integer value = clauses.returned("1.2", answer, Integer.class);
      clauses.that(
          "1.2",
          Objects.equals(value, model.get(key)),
          () -> key + " is " + model.get(key) + ", but was " + value);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String toString() {
      return "get " + key;
    }
  }

  /** Adds one. */
  record Add(String key) implements Command<Numbers, Registers> {
    @Override
    public Object run(Registers registers, int server) {
      return registers.add(server, key);
    }

    @Override
    public void check(Numbers model, Answer answer, Clauses clauses) {
      Integer value = clauses.returned("2.1", answer, Integer.class);
      int after = model.get(key) + 1;
      clauses.that(
          "2.1",
          Objects.equals(value, after),
          () -> key + " becomes " + after + ", but became " + value);
      model.values().put(key, after);
    }

    @Override
    public int level() {
      return 2;
    }

    @Override
    public String toString() {
      return "add to " + key;
    }
  }

  /** Time passes, which changes no number. */
  record Pass(Duration time) implements Command<Numbers, Registers> {
    @Override
    public @Nullable Object run(Registers registers, int server) {
      registers.simulation.advance(time);
      return null;
    }

    @Override
    public void check(Numbers model, Answer answer, Clauses clauses) {
      clauses.returned("1.1", answer);
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return time.toSeconds() + " s passed";
    }
  }

  static Specification<Numbers, Registers> specification(Bug bug) {
    return Specification.of("registers", Numbers::new, simulation -> new Registers(simulation, bug))
        .command(3, (model, choices) -> new Put(key(choices), 1 + choices.below(9)))
        .command(3, (model, choices) -> new Get(key(choices)))
        .command(2, (model, choices) -> new Add(key(choices)))
        .closing(model -> List.of(new Get("a"), new Get("b"), new Get("c")));
  }

  private static String key(Choices choices) {
    return choices.of("a", "b", "c");
  }
}
