package grader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void printedtext_is_cut_and_says_so() {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007",
        "\b",
        "\u001b",
        "\u009b",
        "\u007f",
        "\u0085",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u200f",
        "\u2028",
        "\u2029",
        "\u202a",
        "\u202b",
        "\u202c",
        "\u202d",
        "\u202e",
        "\u2060",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u2069",
        "\ufeff",
        "\u115f",
        "\u3164",
        "\ue000",
        "\uffff",
        "\udbff\udfff"
      })
  void what_cannot_be_seen_is_shown_by_its_number(String hidden) {
    String shown = String.format("\\u%04x", hidden.codePointAt(0));

    assertThat(SafeText.lines("a" + hidden + "b", 100)).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::error file=a::x | \\u003a:error file=a::x",
        "::add-mask::x | \\u003a:add-mask::x",
        "##[error]x | \\u0023#[error]x",
        "##vso[task.complete result=Succeeded] | \\u0023#vso[task.complete result=Succeeded]",
        "a ##vso[task.logissue]x | a \\u0023#vso[task.logissue]x",
        "##teamcity[buildStatus status='SUCCESS'] | \\u0023#teamcity[buildStatus status='SUCCESS']",
        "###vso[x] | #\\u0023#vso[x]",
        "a::b | a::b",
        "## heading | ## heading",
      })
  void commands_to_build_runners_are_none(String command, String shown) {
    assertThat(SafeText.line(command, 100)).isEqualTo(shown);
    assertThat(SafeText.lines("x\n \t" + command, 100)).isEqualTo("x\n \t" + shown);
  }

  @Test
  void a_section_of_a_log_needs_what_is_escaped() {
    assertThat(SafeText.line("section_start:1:a\r\u001b[0Kx", 100))
        .isEqualTo("section_start:1:a \\u001b[0Kx");
  }

  @Test
  void accents_that_pile_up_are_cut_down() {
    assertThat(SafeText.line("e" + "\u0301".repeat(6), 100))
        .isEqualTo("e" + "\u0301".repeat(4) + "\\u0301".repeat(2));
  }

  @Test
  void what_a_run_prints_is_kept_whole() {
    String printed = "::x\r\n" + "y".repeat(10_000);

    assertThat(SafeText.printable(printed + "\u001b"))
        .isEqualTo("::x\n" + printed.substring(5) + "\\u001b");
  }
}
