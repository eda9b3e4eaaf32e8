package grader.engineadapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records go into text and come back, whatever methods they have besides their components. */
class RecordJsonTest {
  private record Numbers(int a, long b, double c, float d, short e, byte f, Integer g) {}

  private record Times(Instant instant, Duration duration) {}

  private record Texts(String text, @Nullable String none) {}

  /** A record as learners write them: checks, copies, overrides, more methods and constructors. */
  private record Busy(String name, List<String> tags, boolean done) {
    Busy {
      tags = List.copyOf(tags);
    }

    Busy(String name) {
      this(name, List.of(), false);
    }

    static Busy valueOf(String name) {
      return new Busy(name);
    }

    @Override
    public String name() {
      return name.toUpperCase(Locale.ROOT);
    }

    public String getTitle() {
      return name + tags;
    }

    public boolean isEmpty() {
      return tags.isEmpty();
    }
  }

  private record Sorted(Set<String> some, TreeSet<Integer> numbers) {}

  private record Odd(Object anything) {}

  private static void expectBack(Record value) {
    assertThat(RecordJson.read(RecordJson.of(value), value.getClass())).isEqualTo(value);
  }

  @Test
  void numbers_come_back_to_the_last_digit() {
    expectBack(new Numbers(1, Long.MAX_VALUE, 0.1, 1e-30f, (short) -7, (byte) -128, 5));
    expectBack(new Numbers(0, Long.MIN_VALUE, -0.0, Float.NaN, (short) 0, (byte) 0, 0));
    expectBack(new Numbers(0, 0, Double.NEGATIVE_INFINITY, 0, (short) 0, (byte) 0, 0));
  }

  @Test
  void times_come_back_to_the_nanosecond() {
    expectBack(new Times(Instant.parse("2026-01-05T09:00:00.123456789Z"), Duration.ofNanos(1)));
    expectBack(new Times(Instant.MAX, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)));
    expectBack(new Times(Instant.MIN, Duration.ofNanos(-1)));
  }

  @Test
  void every_string_comes_back_and_so_does_none() {
    for (String text : List.of("", "\0", "\"\\/\b\n", "ä€𝄞", "\uD834", "\uDD1E half")) {
      expectBack(new Texts(text, null));
      assertThat(RecordJson.of(new Texts(text, text))).matches("\\p{ASCII}*");
    }
  }

  @Test
  void only_components_count() {
    Busy busy = new Busy("ann", List.of("a", "b"), true);
    Busy back = RecordJson.read(RecordJson.of(busy), Busy.class);
    assertThat(back).isEqualTo(busy);
    assertThat(RecordJson.of(busy)).doesNotContain("title", "empty", "ANN");
  }

  @Test
  void sets_come_back_as_what_they_were() {
    expectBack(new Sorted(Set.of("b", "a"), new TreeSet<>(Set.of(2, 1))));
  }

  /** What is one of several things. */
  private sealed interface Shape {}

  private record Circle(long radius) implements Shape {}

  private enum Color {
    RED {
      @Override
      public String toString() {
        return "a colour";
      }
    }
  }

  private record Mixed(
      Shape shape,
      Color color,
      Map<String, List<Optional<Circle>>> map,
      List<Object> values,
      SortedMap<Integer, Color> sorted) {}

  @Test
  void whatever_the_codec_writes_comes_back() {
    expectBack(
        new Mixed(
            new Circle(1L << 40),
            Color.RED,
            Map.of("a", List.of(Optional.of(new Circle(2)), Optional.empty())),
            List.of(
                1,
                2L,
                'c',
                true,
                new BigInteger("99999999999999999999"),
                new BigDecimal("1.50"),
                LocalDate.of(2026, 2, 28),
                LocalTime.MAX,
                LocalDateTime.MIN,
                ZoneId.of("Europe/Berlin"),
                ZoneOffset.ofHours(2),
                new UUID(1, 2)),
            new TreeMap<>(Map.of(3, Color.RED))));
  }

  @Test
  void what_a_table_does_not_store_is_refused_with_its_name() {
    assertThatThrownBy(() -> RecordJson.of(new Odd(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Odd");
  }
}
