package katas.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final int PLENTY = 10_000;

  private static Script anything(long seed, int length) {
    Random random = new Random(seed);
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      steps.add(new int[] {random.nextInt(10), random.nextInt(100)});
    }
    return new Script(steps);
  }

  /** A step of kind 3 with a number of 17 or more, and later one of kind 7. */
  private static boolean fails(Script script) {
    boolean begun = false;
    for (int[] step : script.steps()) {
      if (begun && step[0] == 7) {
        return true;
      }
      begun |= step[0] == 3 && step[1] >= 17;
    }
    return false;
  }

  @Test
  void finds_the_known_shortest() {
    for (long seed = 1; seed <= 20; seed++) {
      Script script = anything(seed, 200);
      assertThat(fails(script)).isTrue();

      Script shortest = Shrinker.shrink(script, ShrinkerTest::fails, PLENTY);

      assertThat(shortest.text()).as("seed " + seed).isEqualTo("3.17-7.0");
    }
  }

  @Test
  void lowers_numbers_that_must_stay_the_same_together() {
    Script script = new Script(List.of(new int[] {1, 8}, new int[] {2, 8}));

    Script shortest =
        Shrinker.shrink(
            script,
            it -> it.steps().size() == 2 && it.steps().get(0)[1] == it.steps().get(1)[1],
            PLENTY);

    assertThat(shortest.text()).isEqualTo("0.0-0.0");
  }

  @Test
  void asks_no_more_often_than_it_may() {
    int[] asked = {0};

    Script shorter =
        Shrinker.shrink(
            anything(1, 200),
            script -> {
              asked[0]++;
              return fails(script);
            },
            25);

    assertThat(asked[0]).isEqualTo(25);
    assertThat(fails(shorter)).isTrue();
    assertThat(shorter.steps().size()).isLessThan(200);
  }

  @Test
  void a_script_is_one_line() {
    Script script = anything(1, 5);

    assertThat(Script.parse(script.text()).text()).isEqualTo(script.text());
    assertThat(Script.parse("").steps()).isEmpty();
  }

  @Test
  void choices_are_repeated_and_end_with_the_first_option() {
    Choices random = Choices.by(new Random(1));
    int first = random.below(10);
    String second = random.of("a", "b", "c");

    Choices again = Choices.again(random.made());

    assertThat(again.below(10)).isEqualTo(first);
    assertThat(again.of("a", "b", "c")).isEqualTo(second);
    assertThat(again.below(10)).isZero();
    assertThat(again.chance(99)).isFalse();
  }
}
