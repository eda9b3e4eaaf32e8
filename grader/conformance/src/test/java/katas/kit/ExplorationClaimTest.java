package katas.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import katas.blocks.KeyValueStore;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An exploration says whether it tries everything, and is held to it where somebody asks. */
class ExplorationClaimTest {
  private static final String BECAUSE = "two servers that read and write have six orders";

  @AfterEach
  void ask_no_more() {
    System.clearProperty(Exploration.EXPLORATIONS);
  }

  /** Two servers that read and write the same key: six orders, of which four make a difference. */
  private static Exploration<KeyValueStore> readAndWrite() {
    return Exploration.of(Simulation::store)
        .server("A", store -> store.put("key", store.get("key").orElse("") + "a"))
        .server("B", store -> store.put("key", store.get("key").orElse("") + "b"))
        .check(store -> assertThat(store.get("key")).isPresent());
  }

  @Test
  void nobody_is_held_to_it_unasked() {
    assertThat(readAndWrite().bound(2).explore().exhaustive()).isFalse();
  }

  @Test
  void one_that_is_cut_off_and_does_not_say_why_fails() {
    System.setProperty(Exploration.EXPLORATIONS, "enforce");

    assertThatThrownBy(() -> readAndWrite().bound(2).explore())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("says that it tries everything, but it was cut off after 302 runs");
    assertThat(readAndWrite().bound(2, BECAUSE).explore().exhaustive()).isFalse();
    assertThat(readAndWrite().explore().exhaustive()).isTrue();
  }

  @Test
  void each_says_what_it_is_where_it_stands() {
    System.setProperty(Exploration.EXPLORATIONS, "print");
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      readAndWrite().explore();
      readAndWrite().bound(2, BECAUSE).explore();
    } finally {
      System.setOut(usual);
    }

    assertThat(printed.toString(UTF_8).lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "exploration: ExplorationClaimTest.java:\\d+ says exhaustive, exhaustive"
                            + " after \\d+ runs"),
            line ->
                assertThat(line)
                    .matches(
                        "exploration: ExplorationClaimTest.java:\\d+ says cut off, cut off after"
                            + " 302 runs"));
  }
}
