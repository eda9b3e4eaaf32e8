package grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryMemberTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.b.C#load | load | true",
        "a.b.C#load(java.lang.String) | load | true",
        "a.b.C#load(long, java.lang.String) | load | false",
        "a.b.C#load() | load | false",
        "a.b.C#store | load | false",
        "a.b.D#load | load | false",
        "a.b.C | load | false",
        "a.b.C#new | <init> | true",
        "a.b.C#new() | <init> | false",
      })
  void permits_what_it_names(String text, String member, boolean permitted) {
    LibraryMember parsed = LibraryMember.parse(text).orElseThrow();

    assertThat(parsed.permits("a.b.C", member, List.of("java.lang.String"))).isEqualTo(permitted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Load", "a.b.C#", "a.b.C#load(", "a.b.C.*", "a.b.C#load#store"})
  void what_is_none_is_told_to_the_author(String text) throws IOException {
    Path file = Files.writeString(root.resolve("exam.properties"), "members=" + text + "\n");

    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> CourseProperties.exam(file))
        .withMessage(CourseMessages.badSetting("members", text, LibraryMember.EXAMPLE));
  }

  @Test
  void commas_in_parameters_do_not_part_members() throws IOException {
    Path file =
        Files.writeString(
            root.resolve("exam.properties"), "members=a.B#c(int, long), \\\n  a.D#new()\n");

    assertThat(CourseProperties.exam(file).members())
        .containsExactly(
            LibraryMember.parse("a.B#c(int, long)").orElseThrow(),
            LibraryMember.parse("a.D#new()").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a", "a.b.C", "a.b.c"})
  void a_library_as_a_whole_is_refused(String allow) throws IOException {
    Path file =
        Files.writeString(
            root.resolve("exam.properties"), "libraries=a.b.C\nallow=java.net.URI, " + allow);

    assertThatExceptionOfType(CourseException.class)
        .isThrownBy(() -> CourseProperties.exam(file))
        .withMessage(CourseMessages.wholeLibrary(allow));
  }
}
