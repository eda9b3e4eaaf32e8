package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefensiveCopiesTest {
  /** Collections of the JDK that contain "ann" and are equal to a set of it, and hold "bob". */
  static Stream<Collection<String>> liars() {
    Map<String, Boolean> keys = new TreeMap<>(DefensiveCopiesTest::allEqual);
    keys.put("bob", true);
    Set<String> skipList = new ConcurrentSkipListSet<>(DefensiveCopiesTest::allEqual);
    skipList.add("bob");
    return Stream.of(
        liar(),
        skipList,
        keys.keySet(),
        Collections.unmodifiableSet(liar()),
        Collections.unmodifiableSortedSet(liar()),
        Collections.synchronizedSet(liar()),
        Collections.checkedSet(liar(), String.class),
        Collections.newSetFromMap(new TreeMap<>(DefensiveCopiesTest::allEqual)),
        liar().descendingSet(),
        liar().tailSet("bob", true));
  }

  @ParameterizedTest
  @MethodSource("liars")
  void a_set_that_agrees_with_everything_does_not_any_more(Collection<String> liar) {
    if (liar.isEmpty()) {
      liar.add("bob");
    }
    Object copy = DefensiveCopies.copy(liar);

    assertThat(liar.contains("ann")).isTrue();
    assertThat(copy).isEqualTo(Set.of("bob")).isNotEqualTo(Set.of("ann"));
    assertThat(Set.of("ann").equals(copy)).isFalse();
    assertThat(((Collection<?>) copy).contains("ann")).isFalse();
  }

  @Test
  void neither_does_a_map() {
    TreeMap<String, Integer> liar = new TreeMap<>(DefensiveCopiesTest::allEqual);
    liar.put("bob", 1);
    Map<?, ?> copy = (Map<?, ?>) DefensiveCopies.copy(liar);

    assertThat(liar.get("ann")).isEqualTo(1);
    assertThat(copy.get("ann")).isNull();
    assertThat(copy).isEqualTo(Map.of("bob", 1)).isNotEqualTo(Map.of("ann", 1));
    assertThat(Map.of("ann", 1).equals(copy)).isFalse();
  }

  @Test
  void a_liar_inside_of_something_honest_is_found() {
    assertThat(DefensiveCopies.copy(Optional.of(liar()))).isNotEqualTo(Optional.of(Set.of("ann")));
    assertThat(DefensiveCopies.copy(List.of(liar()))).isEqualTo(List.of(Set.of("bob")));
    assertThat(DefensiveCopies.copy(Map.of("a", List.of(liar()))))
        .isEqualTo(Map.of("a", List.of(Set.of("bob"))));
    assertThat(DefensiveCopies.copy(new HashMap<>(Map.of(liar(), 1))))
        .isNotEqualTo(Map.of(Set.of("ann"), 1));
  }

  @Test
  void a_copy_keeps_the_order_and_is_sorted_if_it_was() {
    TreeSet<String> byLength = new TreeSet<>(Comparator.comparing(String::length).reversed());
    byLength.addAll(List.of("a", "ccc", "bb"));

    assertThat(new ArrayList<>((Collection<?>) DefensiveCopies.copy(byLength)))
        .isEqualTo(List.of("ccc", "bb", "a"));
    assertThat(DefensiveCopies.copy(byLength.descendingSet())).isInstanceOf(NavigableSet.class);
    assertThat(DefensiveCopies.copy(new TreeMap<>(Map.of("b", 1, "a", 2))))
        .hasToString("{a=2, b=1}");
  }

  @Test
  void what_cannot_lie_is_not_copied() {
    Stream.of(
            "text",
            7,
            new ArrayList<>(Arrays.asList("a", null)),
            List.of(1, 2, 3),
            Set.of(1, 2),
            Map.of("a", 1),
            new LinkedHashMap<>(Map.of("a", List.of(1))),
            new EnumMap<>(Map.of(TimeUnit.DAYS, 1)),
            new TreeSet<>(Set.of("b", "a")),
            new TreeMap<>(Map.of("b", "a")),
            new TreeSet<>(Comparator.<String>reverseOrder()),
            Optional.of(List.of(1)),
            Collections.emptyList(),
            Collections.singletonList(1))
        .forEach(value -> assertThat(DefensiveCopies.copy(value)).isSameAs(value));
  }

  private static TreeSet<String> liar() {
    TreeSet<String> liar = new TreeSet<>(DefensiveCopiesTest::allEqual);
    liar.add("bob");
    return liar;
  }

  private static int allEqual(String one, String other) {
    return 0;
  }
}
