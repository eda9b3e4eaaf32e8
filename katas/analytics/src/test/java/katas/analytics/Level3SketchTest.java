package katas.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep dive: sketches. */
@Tag("level-3")
class Level3SketchTest {

  @ParameterizedTest(name = "{0} items")
  @ValueSource(ints = {1, 10, 1_000, 20_000})
  @Points(1)
  @Hint("With few items count the registers that are not in use.")
  void r3_5_few_and_many_items(int items) {
    DistinctSketch sketch = new HyperLogLog(12);

    assertThat(sketch.estimate()).as("rule 3.5: the estimate of nothing").isZero();
    Sketches.add(sketch, 1, items);
    Sketches.add(sketch, 1, items);

    Sketches.expectNear("rule 3.5", sketch.estimate(), items, 12);
  }

  @Test
  @Points(1)
  @Hint("What two sketches have both seen is in both: take the larger register.")
  void r3_5_a_merge_is_the_same_as_one_sketch() {
    DistinctSketch one = new HyperLogLog(10);
    DistinctSketch other = new HyperLogLog(10);
    DistinctSketch both = new HyperLogLog(10);
    Sketches.add(one, 1, 2_000);
    Sketches.add(other, 1_001, 3_000);
    Sketches.add(both, 1, 3_000);

    one.merge(other.toBytes());

    assertThat(one.estimate()).as("rule 3.5: the estimate of a merge").isEqualTo(both.estimate());
    assertThat(one.toBytes().length)
        .as("rule 3.5: bytes of a sketch with 2^10 registers")
        .isLessThanOrEqualTo(1_024 + 32);
    assertThatThrownBy(() -> one.merge(new HyperLogLog(11).toBytes()))
        .as("rule 3.5: bytes of another precision")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Points(1)
  @Hint("A new item takes over the smallest counter, with its count as the possible error.")
  void r3_6_frequent_items_are_kept() {
    HeavyHitters sketch = new SpaceSaving(3);
    for (String page : List.of("/a", "/b", "/c", "/a", "/d", "/a", "/b", "/a")) {
      sketch.add(page, 1);
    }

    List<HeavyHitter> top = sketch.top(10);

    assertThat(sketch.total()).as("rule 3.6: the total").isEqualTo(8);
    assertThat(top).as("rule 3.6: the items that are kept").hasSizeLessThanOrEqualTo(3);
    assertThat(top.get(0))
        .as("rule 3.6: the first item, /a with 4 of 8")
        .isEqualTo(new HeavyHitter("/a", 4, 0));
    assertThat(top).as("rule 3.6: errors of at most 8 / 3").allMatch(item -> item.error() <= 8 / 3);
  }

  @Test
  @Points(1)
  @Hint("What a full summary does not keep may weigh as much as its smallest counter.")
  void r3_6_a_merge_with_a_summary_that_is_not_full() {
    HeavyHitters full = new SpaceSaving(2);
    full.add("/a", 5);
    full.add("/b", 3);
    full.add("/c", 1);
    HeavyHitters other = new SpaceSaving(2);
    other.add("/c", 7);

    full.merge(other.top(2), other.total());

    assertThat(full.total()).as("rule 3.6: the total of both").isEqualTo(16);
    assertThat(full.top(1))
        .as("rule 3.6: the first item, /c with 8 of 16")
        .allMatch(item -> item.item().equals("/c") && item.count() >= 8)
        .allMatch(item -> item.count() - item.error() <= 8 && item.error() <= 8);
  }
}
