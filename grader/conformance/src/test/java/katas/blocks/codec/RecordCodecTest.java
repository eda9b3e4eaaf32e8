package katas.blocks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
  private enum Colour {
    RED {},
    BLUE
  }

  private sealed interface Shape {}

  private record Circle(int radius) implements Shape {}

  private record Square(long side) implements Shape {}

  private record Everything(
      String text,
      int number,
      Long boxed,
      boolean flag,
      char letter,
      double real,
      Colour colour,
      Instant instant,
      Duration duration,
      ZoneId zone,
      Shape shape,
      List<Shape> list,
      Set<String> set,
      TreeSet<Integer> sorted,
      Map<Circle, List<Colour>> map,
      TreeMap<String, Square> sortedMap,
      Optional<Circle> optional,
      @Nullable String nothing) {}

  private record Holder(Object value) {}

  /** Its accessor does not say what it holds. */
  private record Liar(List<String> held) {
    @Override
    public List<String> held() {
      return List.of();
    }
  }

  private static final class Lying extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
  }

  private static Everything everything() {
    return new Everything(
        "text\u0000\uD800",
        -1,
        Long.MAX_VALUE,
        true,
        '\uFFFF',
        Double.NaN,
        Colour.RED,
        Instant.EPOCH.minusNanos(1),
        Duration.ofNanos(-1),
        ZoneId.of("Europe/Paris"),
        new Circle(3),
        List.of(new Circle(1), new Square(2)),
        Set.of("one"),
        new TreeSet<>(Set.of(3, 1, 2)),
        Map.of(new Circle(1), List.of(Colour.BLUE)),
        new TreeMap<>(Map.of("b", new Square(1), "a", new Square(2))),
        Optional.of(new Circle(9)),
        null);
  }

  @Test
  void a_copy_is_equal_and_shares_nothing_that_could_be_locked_or_changed() {
    Everything original = everything();

    Everything copy = copy(original);

    assertThat(copy).isEqualTo(original).isNotSameAs(original);
    assertThat(copy.shape()).isNotSameAs(original.shape());
    assertThat(copy.list()).isNotSameAs(original.list());
    assertThat(copy.list().get(0)).isNotSameAs(original.list().get(0));
    assertThat(copy.sortedMap())
        .isExactlyInstanceOf(TreeMap.class)
        .isNotSameAs(original.sortedMap());
  }

  @Test
  void what_the_writer_changes_afterwards_is_not_read() {
    List<String> words = new ArrayList<>(List.of("a"));
    Holder original = new Holder(words);
    EncodedRecord encoded = RecordCodec.encode(original);
    words.add("b");

    assertThat(RecordCodec.decode(encoded, Holder.class)).isEqualTo(new Holder(List.of("a")));
  }

  @Test
  void components_are_read_from_their_fields() {
    assertThat(copy(new Liar(List.of("a"))).held).containsExactly("a");
  }

  @ParameterizedTest
  @MethodSource
  void a_live_object_is_refused(Object live) {
    assertThatExceptionOfType(NotSerializableValueException.class)
        .isThrownBy(() -> RecordCodec.encode(new Holder(live)))
        .withMessageStartingWith("Holder.value is a ")
        .withMessageContaining("cannot be written down");
    assertThatExceptionOfType(NotSerializableValueException.class)
        .isThrownBy(() -> RecordCodec.encode(new Holder(List.of(new Holder(live)))));
  }

  static Stream<Object> a_live_object_is_refused() {
    Supplier<String> lambda = () -> "";
    return Stream.of(
        new Object(),
        lambda,
        Thread.currentThread(),
        new AtomicInteger(),
        new int[] {1},
        new StringBuilder(),
        new Lying(),
        new TreeSet<>(Comparator.<String>reverseOrder()),
        new TreeMap<>(Comparator.<String>reverseOrder()),
        new java.util.ArrayDeque<>(),
        String.class);
  }

  private static <T extends Record> T copy(T original) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) original.getClass();
    return RecordCodec.decode(RecordCodec.encode(original), type);
  }
}
