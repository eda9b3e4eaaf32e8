package grader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void control_characters_are_shown_and_not_obeyed() {
    assertThat(SafeText.lines("a\u001b[31mb\u0000c\u202ed", 100))
        .isEqualTo("a\\u001b[31mb\\u0000c\\u202ed");
  }

  @Test
  void line_breaks_stay_in_lines_and_go_in_a_line() {
    assertThat(SafeText.lines("a\r\nb\nc", 100)).isEqualTo("a\nb\nc");
    assertThat(SafeText.line(" a\r\n  b\nc ", 100)).isEqualTo("a b c");
  }

  @Test
  void long_text_is_cut_and_says_so() {
    assertThat(SafeText.line("x".repeat(11), 10)).isEqualTo("x".repeat(10) + " ...");
    assertThat(SafeText.line("x".repeat(10), 10)).isEqualTo("x".repeat(10));
  }

  @Test
  void letters_of_any_script_stay() {
    assertThat(SafeText.line("Ü 漢 😀", 10)).isEqualTo("Ü 漢 😀");
  }

  @Test
  void half_a_pair_is_shown_by_its_number() {
    assertThat(SafeText.line("a\ud83d", 10)).isEqualTo("a\\ud83d");
  }
}
