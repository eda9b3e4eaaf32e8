package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs are written down and read again. */
class ScheduleTextTest {
  @Test
  void a_run_is_read_as_it_was_written() {
    ScheduleText text = new ScheduleText();
    List<Integer> steps = List.of(0, 10, 63, 64, 64, 1, 2_999, 0);
    steps.forEach(text::add);

    assertThat(text).hasToString("0a-.64..64.1.2999.0");
    assertThat(text.length()).isEqualTo(8);
    assertThat(ScheduleText.parse(text.toString())).isEqualTo(steps);
  }

  @Test
  void what_no_run_has_written_is_no_index() {
    assertThat(ScheduleText.parse("1!2")).containsExactly(1, -1, 2);
    assertThat(ScheduleText.parse(".x.1")).containsExactly(-1, 1);
    assertThat(ScheduleText.parse("1.64")).containsExactly(1, -1, 6, 4);
  }
}
