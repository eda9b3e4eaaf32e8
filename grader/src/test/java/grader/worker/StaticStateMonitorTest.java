package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted classes with static state, each with what is said of it. */
class StaticStateMonitorTest {
  private record Named(String name, List<String> all) {}

  private enum Unit {
    DAY(1),
    WEEK(7) {};

    private final int days;

    Unit(int days) {
      this.days = days;
    }
  }

  private static final class Constants {
    static final int DAYS = Unit.WEEK.days;
    static final Named NAMED = new Named("a", List.of("b"));
    static final Map<String, Named> MAP = Map.of("a", NAMED, "b", NAMED);
    static final Map.Entry<String, int[]> ENTRY = Map.entry("a", new int[] {1});
    static final Optional<Duration> TIME = Optional.of(Duration.ZERO);
    static final Object[] ARRAY = {Unit.DAY, Pattern.compile("a"), new long[] {1}, new Object()};
    static final List<Object> SET =
        List.of(Collections.unmodifiableSet(new TreeSet<>(MAP.keySet())));
    static final Function<String, Named> MADE = name -> new Named(name, NAMED.all());
    static final Comparator<Named> ORDER =
        Comparator.comparing(Named::name)
            .thenComparing(Comparator.comparing(Named::name).reversed());
    static final Unit UNIT = Unit.DAY;
  }

  /** Something that a submission keeps in static state. */
  private interface Planted {
    void change();
  }

  private static final class InArray implements Planted {
    private static final int[] LOCKED = new int[1];

    @Override
    public void change() {
      LOCKED[0]++;
    }
  }

  private static final class InRecord implements Planted {
    private record Slot(String[] names) {}

    private static final Optional<List<Slot>> SLOTS =
        Optional.of(List.of(new Slot(new String[] {"free"})));

    @Override
    public void change() {
      SLOTS.orElseThrow().get(0).names()[0] += "x";
    }
  }

  private static final class BehindView implements Planted {
    private static final Map<String, String> HIDDEN = Collections.synchronizedMap(new HashMap<>());
    private static final Map<String, String> SEEN = Collections.unmodifiableMap(HIDDEN);

    @Override
    public void change() {
      HIDDEN.put("a", "b");
    }
  }

  private enum InEnum implements Planted {
    ONE;

    private final long[] counts = new long[1];

    @Override
    public void change() {
      counts[0]++;
    }
  }

  private static final class Captured implements Planted {
    private static final IntSupplier NEXT = from(new int[1]);

    private static IntSupplier from(int[] count) {
      return () -> count[0]++;
    }

    @Override
    public void change() {
      NEXT.getAsInt();
    }
  }

  private static final class OwnFunction implements Planted {
    private static final LongSupplier NEXT =
        new LongSupplier() {
          private long last;

          @Override
          public long getAsLong() {
            return last++;
          }
        };

    @Override
    public void change() {
      NEXT.getAsLong();
    }
  }

  private static final class InMap {
    private static final Supplier<Map<String, String>> MAP = from(new HashMap<>());

    private static Supplier<Map<String, String>> from(Map<String, String> map) {
      return () -> map;
    }
  }

  private static final class InList {
    private static final Named NAMED = new Named("a", new ArrayList<>());
  }

  private static final class InCounter {
    private static final LongSupplier NEXT = new AtomicLong()::incrementAndGet;
  }

  private static final class OwnList extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
    private static final Object LIST = new OwnList();
  }

  private static final class Throwing {
    private static final int[] NUMBERS = numbers();

    private static int[] numbers() {
      throw new AssertionError("thrown on purpose");
    }
  }

  static List<Planted> planted() {
    return List.of(new InArray(), new InRecord(), InEnum.ONE, new Captured(), new OwnFunction());
  }

  @ParameterizedTest
  @MethodSource("planted")
  void a_change_is_told_once_and_with_its_field(Planted planted) throws Exception {
    Class<?> type = planted.getClass();
    StaticStateMonitor state = begun(type);
    assertThat(state.look()).isNull();

    planted.change();

    assertThat(state.look()).hasMessage(SharedStateMessages.changed(type.getDeclaredFields()[0]));
    assertThat(state.look()).isNull();
  }

  @Test
  void a_view_shows_what_changes_behind_it() throws Exception {
    StaticStateMonitor state = begun(BehindView.class);
    new BehindView().change();

    assertThat(state.look())
        .hasMessage(
            SharedStateMessages.holds(
                BehindView.class.getDeclaredField("HIDDEN"), BehindView.HIDDEN.getClass()));
    assertThat(ObjectGraphSnapshot.of(BehindView.SEEN).changeable()).isEmpty();
  }

  @Test
  void what_can_change_is_told_though_it_does_not() throws Exception {
    assertHolds(InMap.class.getDeclaredField("MAP"), HashMap.class);
    assertHolds(InList.class.getDeclaredField("NAMED"), ArrayList.class);
    assertHolds(InCounter.class.getDeclaredField("NEXT"), AtomicLong.class);
    assertHolds(OwnList.class.getDeclaredField("LIST"), ArrayList.class);
  }

  private static void assertHolds(java.lang.reflect.Field field, Class<?> type) {
    assertThat(begun(field.getDeclaringClass()).look())
        .hasMessage(SharedStateMessages.holds(field, type));
  }

  @Test
  void the_copies_of_a_server_are_looked_at_as_soon_as_it_has_them() throws Exception {
    List<Class<?>> copies = new ArrayList<>();
    StaticStateMonitor state = new StaticStateMonitor(List.of(), () -> copies);
    state.begin();
    assertThat(state.look()).isNull();

    copies.add(InArray.class);
    assertThat(state.look()).isNull();
    new InArray().change();

    assertThat(state.look())
        .hasMessage(SharedStateMessages.changed(InArray.class.getDeclaredFields()[0]));
  }

  @Test
  void constants_are_what_they_are() {
    StaticStateMonitor state = begun(Constants.class, Unit.class);

    assertThat(state.look()).isNull();
    assertThat(Constants.DAYS).isEqualTo(7);
    assertThat(state.look()).isNull();
  }

  @Test
  void a_class_that_cannot_be_initialised_is_left_to_its_test() {
    StaticStateMonitor state = begun(Throwing.class, InArray.class);
    new InArray().change();

    assertThat(state.look()).isNotNull();
  }

  private static StaticStateMonitor begun(Class<?>... types) {
    StaticStateMonitor state = new StaticStateMonitor(List.of(types), List::of);
    state.begin();
    return state;
  }
}
