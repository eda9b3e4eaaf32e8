package grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The test that a worker runs before it is given any, so that its libraries are loaded. */
final class WarmUpTest {
  @Test
  void passes() {
    assertThat(1 + 1).isEqualTo(2);
  }
}
