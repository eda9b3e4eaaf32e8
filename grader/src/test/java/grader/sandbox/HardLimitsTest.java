package grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits that a process asks for are never above those that it cannot raise. */
class HardLimitsTest {
  private static final HardLimits LOW =
      new HardLimits(
          List.of(
              "Limit                     Soft Limit           Hard Limit           Units     ",
              "Max cpu time              unlimited            unlimited            seconds   ",
              "Max processes             80                   80                   processes ",
              "Max open files            128                  256                  files     "));

  @Test
  void the_smaller_of_both_counts() {
    assertThat(LOW.atMost("open files", 512)).isEqualTo(256);
    assertThat(LOW.atMost("open files", 100)).isEqualTo(100);
    assertThat(LOW.atMost("cpu time", 10)).isEqualTo(10);
    assertThat(LOW.atMost("data size", 10)).isEqualTo(10);
  }

  @Test
  void what_may_be_too_small_is_named_with_what_to_do() {
    assertThat(LOW.advice())
        .isEqualTo("; ulimit -n is 256, raise it to 512; ulimit -u is 80, raise it to 256");
    assertThat(new HardLimits(List.of()).advice()).isEmpty();
  }
}
