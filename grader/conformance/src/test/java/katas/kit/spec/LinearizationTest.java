package katas.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import katas.kit.spec.Registers.Add;
import katas.kit.spec.Registers.Get;
import katas.kit.spec.Registers.Numbers;
import katas.kit.spec.Registers.Put;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinearizationTest {

  private static Call<Numbers, Registers> put(int value, int from, int to) {
    return new Call<>("A: ", new Put("x", value), new Answer.Returned(null), from, to);
  }

  private static Call<Numbers, Registers> lostPut(int value, int from, int to) {
    return new Call<>("A: ", new Put("x", value), new Answer.Lost("crashed"), from, to);
  }

  private static Call<Numbers, Registers> get(int value, int from, int to) {
    return new Call<>("B: ", new Get("x"), new Answer.Returned(value), from, to);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static @Nullable Difference difference(Call<Numbers, Registers>... calls) {
    return Linearization.difference(new Numbers(), Stream.of(calls).toList());
  }

  @Test
  void calls_one_after_the_other_have_one_order() {
    assertThat(difference(put(1, 0, 1), put(2, 2, 3), get(2, 4, 5))).isNull();
    assertThat(difference(put(1, 0, 1), put(2, 2, 3), get(1, 4, 5)))
        .hasToString("rule 1.2: x is 2, but was 1");
  }

  @Test
  void calls_that_overlap_have_any_order_but_the_same_for_all() {
    assertThat(difference(put(1, 0, 5), put(2, 1, 4), get(1, 6, 7))).isNull();
    assertThat(difference(put(1, 0, 5), put(2, 1, 4), get(2, 6, 7))).isNull();
    assertThat(difference(put(1, 0, 5), put(2, 1, 4), get(1, 6, 7), get(2, 8, 9))).isNotNull();
    assertThat(difference(put(1, 0, 9), get(1, 1, 2), get(0, 3, 4))).isNotNull();
    assertThat(difference(put(1, 0, 9), get(0, 1, 2), get(1, 3, 4))).isNull();
  }

  @Test
  void a_lost_call_has_happened_or_not() {
    assertThat(difference(lostPut(1, 0, 1), get(1, 2, 3), get(1, 4, 5))).isNull();
    assertThat(difference(lostPut(1, 0, 1), get(0, 2, 3), get(0, 4, 5))).isNull();
    assertThat(difference(lostPut(1, 0, 1), get(1, 2, 3), get(0, 4, 5))).isNotNull();
    assertThat(difference(lostPut(1, 0, 1), lostPut(2, 2, 3), get(2, 4, 5), get(1, 6, 7)))
        .isNotNull();
  }

  @Test
  void of_two_additions_at_once_one_sees_the_other() {
    Call<Numbers, Registers> one = new Call<>("A: ", new Add("x"), new Answer.Returned(1), 0, 3);
    Call<Numbers, Registers> also = new Call<>("B: ", new Add("x"), new Answer.Returned(1), 1, 2);
    Call<Numbers, Registers> two = new Call<>("B: ", new Add("x"), new Answer.Returned(2), 1, 2);

    assertThat(difference(one, two)).isNull();
    assertThat(difference(one, also)).isNotNull();
  }

  @Test
  void the_best_order_tells_the_difference() {
    assertThat(difference(put(1, 0, 5), put(2, 1, 4), get(3, 6, 7)))
        .hasToString("rule 1.2: x is 2, but was 3");
  }
}
