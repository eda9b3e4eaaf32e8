package grader.classrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.intake.UsageException;
import grader.text.UsageMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  @TempDir Path folder;

  @Test
  void a_folder_names_its_folders_and_zips_and_passes_hidden_ones_over() throws IOException {
    for (String name : List.of("zoe", "Bob", ".git")) {
      Files.createDirectory(folder.resolve(name));
    }
    Files.createFile(folder.resolve("ann.zip"));
    Files.createFile(folder.resolve("notes.txt"));

    assertThat(Roster.ofFolder(folder).names()).containsExactly("Bob", "ann", "zoe");
    assertThat(Roster.countIn(folder)).isEqualTo(1);
  }

  @Test
  void a_file_names_sources_by_path_and_url() throws IOException {
    Path file =
        roster("name,source,mail\nzoe,work/zoe.zip,z@x\n\"ann, b\",x,\n".replace(", b", " b"));
    Files.writeString(file, Files.readString(file) + "bob,https://example.org/bob.git#main,\n");

    assertThat(Roster.ofFile(file).entries())
        .containsExactly(
            new Entry("ann b", folder.resolve("x").toString()),
            new Entry("bob", "https://example.org/bob.git#main"),
            new Entry("zoe", folder.resolve("work/zoe.zip").toString()));
  }

  @Test
  void what_cannot_be_a_roster_is_one_line_that_says_what_to_do() throws IOException {
    Path noSource = roster("name,source\nann,\n");
    says(UsageMessages.rosterLine(noSource, 2, "source"), () -> Roster.ofFile(noSource));
    Path noColumns = roster("ann,work/ann\nbob,work/bob\n");
    says(UsageMessages.rosterLine(noColumns, 2, "name"), () -> Roster.ofFile(noColumns));
    Path twice = roster("name,source\nann,a\nann,b\n");
    says(UsageMessages.nameTwice("ann"), () -> Roster.ofFile(twice));
    Path empty = roster("name,source\n");
    says(UsageMessages.EMPTY_CLASS, () -> Roster.ofFile(empty));
    Path missing = folder.resolve("missing.csv");
    says(UsageMessages.noSuchRoster(missing), () -> Roster.ofFile(missing));
    says(UsageMessages.notAFolder(missing), () -> Roster.ofFolder(missing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../ann", "a/b", "a\\b", "", ".hidden", "a\u0000b", "con:", "a\nb", "a."})
  void a_name_that_is_no_file_name_is_refused(String name) {
    says(UsageMessages.badName(name), () -> new Roster(List.of(new Entry(name, "x"))));
  }

  @Test
  void shards_share_all_entries_and_none_twice() {
    List<Entry> entries =
        IntStream.range(0, 10).mapToObj(i -> new Entry("s" + i, "x" + i)).toList();
    Roster roster = new Roster(entries);

    assertThat(
            Stream.of("1/3", "2/3", "3/3")
                .map(Shard::parse)
                .flatMap(shard -> roster.part(shard).stream()))
        .containsExactlyInAnyOrderElementsOf(entries);
    assertThat(roster.part(Shard.WHOLE)).isEqualTo(entries);
    assertThat(roster.part(new Shard(11, 12))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "a", "1/0", "1", "-1/2", "1/2/3"})
  void there_is_no_such_shard(String text) {
    says(UsageMessages.badShard(text), () -> Shard.parse(text));
  }

  private Path roster(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "roster", ".csv"), text);
  }

  private static void says(String line, ThrowingCallable call) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(call).withMessage(line);
  }
}
