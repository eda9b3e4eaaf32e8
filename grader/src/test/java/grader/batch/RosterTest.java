package grader.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import grader.intake.UsageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters as spreadsheets and systems save them, which TEAMMATES#1247 is about too. */
class RosterTest {
  @TempDir Path folder;

  @Test
  void a_file_names_sources_by_path_and_url() throws IOException {
    Path file =
        roster(
            "name,source,mail\nzoe,work/zoe.zip,z@x\n\"ann, b\",x,\n"
                + "bob,https://example.org/bob.git#main,\n");

    assertThat(read(file).entries())
        .containsExactly(
            new RosterEntry("ann, b", folder.resolve("x").toString()),
            new RosterEntry("bob", "https://example.org/bob.git#main"),
            new RosterEntry("zoe", folder.resolve("work/zoe.zip").toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name;source\nAna;a\nMüller;b\n",
        "name\tsource\nAna\ta\nMüller\tb\n",
        "name|source\r\nAna|a\r\nMüller|b\r\n",
        "sep=;\nname;source\nAna;a\nMüller;b\n",
        "sep=\t\r\nname\tsource\r\nAna\ta\r\nMüller\tb\r\n",
        "\"Name\",\"Source\"\n\"Ana\",\"a\"\n\"Müller\",\"b\"\n",
        " name , source \n Ana , a \n Müller , b \n",
        "name,source\n\nAna,a\n\n,,\nMüller,b,\n   \n",
        "id,Full name,email,SUBMISSION,section\n1,Ana,a@x,a,1\n2,Müller,m@x,b,1\n",
        "Vollständiger Name;Datei\nAna;a\nMüller;b\n",
        "Nom complet;Fichier\nAna;a\nMüller;b\n",
        "Nombre;Archivo\nAna;a\nMüller;b\n",
        "ФИО;Файл\nAna;a\nMüller;b\n",
        "First name,Last name,Email address,File\nAna,,a@x,a\n,Müller,m@x,b\n",
        "username,source\nAna,a\nMüller,b"
      })
  void a_table_is_read_as_it_was_saved(String text) throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1)) {
      if (charset.newEncoder().canEncode(text)) {
        for (String mark : charset == ISO_8859_1 ? List.of("") : List.of("", "\ufeff")) {
          Path file = Files.createTempFile(folder, "roster", ".csv");
          Files.write(file, (mark + text).getBytes(charset));

          assertThat(read(file).entries())
              .as("%s, %s", charset, text)
              .containsExactly(
                  new RosterEntry("Ana", folder.resolve("a").toString()),
                  new RosterEntry("Müller", folder.resolve("b").toString()));
        }
      }
    }
  }

  @Test
  void what_cannot_be_a_roster_is_one_line_with_its_number() throws IOException {
    says("name,source\nAna,a\n\nAna,b\n", file -> BatchMessages.nameTwice(file, 4, "Ana", 2));
    says("name,source\nAna,a\n,b\n", file -> BatchMessages.noName(file, 3));
    says("sep=,\nname,source\nAna,a\n,b\n", file -> BatchMessages.noName(file, 4));
    says("Ana,work/ana\nBen,work/ben\n", file -> BatchMessages.noColumn(file, 1, "name"));
    says("name,mail\nBen,b@x\n", file -> BatchMessages.noColumn(file, 1, "source"));
    says("name,name,source\nAna,Z,a\n", file -> BatchMessages.columnTwice(file, 1, "name"));
    says("name,source\n", BatchMessages::emptyRoster);
    says("", BatchMessages::emptyRoster);
    Path open = roster("name,source\n\"A\nB\",a\n\"Ana,a\nBen,b\n");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> read(open))
        .withMessageStartingWith(open + ":4 is not CSV: ");
    Path missing = folder.resolve("missing.csv");
    says(BatchMessages.noSuchRoster(missing), () -> read(missing));
  }

  @Test
  void a_student_without_a_source_is_there() throws IOException {
    Roster roster = read(roster("name,source\nAna\nBen,\nCem,c\n"));

    assertThat(roster.names()).containsExactly("Ana", "Ben", "Cem");
    assertThat(roster.entries().subList(0, 2))
        .allMatch(it -> it.problem().equals(Optional.of(BatchMessages.NO_SOURCE)));
  }

  @Test
  void names_that_differ_in_capitals_or_accents_are_kept_in_different_files() throws IOException {
    Roster roster = read(roster("name,source\nAna,a\nana,b\nM\u00fcller,c\nMu\u0308ller,d\n"));

    assertThat(roster.files().values())
        .hasSize(4)
        .allMatch(file -> file.matches("[\\x20-\\x7e]+"))
        .extracting(String::toLowerCase)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_source_is_found_though_the_disk_spells_its_accents_otherwise() throws IOException {
    Path zip = Files.createFile(folder.resolve("Mu\u0308ller.zip"));

    RosterEntry entry = read(roster("name,source\nM,M\u00fcller.zip\n")).entries().get(0);

    assertThat(entry.path()).contains(zip);
  }

  @Test
  void a_roster_beside_a_folder_says_who_is_missing() throws IOException {
    Path students = Files.createDirectory(folder.resolve("class"));
    for (String name : List.of("Jane Doe", "ann.zip", "guest")) {
      Files.createDirectory(students.resolve(name.replace(".zip", "")));
    }
    Path file = roster("First name;Surname;Username\nJane;Doe;jd\nAnn;Lee;ANN\nBen;Kay;ben\n");

    Roster roster =
        Roster.ofFile(file, Optional.of(Roster.ofFolder(students, List.of(), Optional.empty())));

    assertThat(roster.names()).containsExactly("Ann Lee", "Ben Kay", "Jane Doe", "guest");
    assertThat(roster.entries().stream().filter(it -> it.problem().isPresent()))
        .extracting(RosterEntry::name, it -> it.problem().orElse(""))
        .containsExactly(tuple("Ben Kay", BatchMessages.NOT_IN_FOLDER));
  }

  @Test
  void shards_share_all_entries_and_none_twice() {
    List<RosterEntry> entries =
        IntStream.range(0, 10).mapToObj(i -> new RosterEntry("s" + i, "x" + i)).toList();
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
    says(BatchMessages.badShard(text), () -> Shard.parse(text));
  }

  private static Roster read(Path file) {
    return Roster.ofFile(file, Optional.empty());
  }

  private Path roster(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "roster", ".csv"), text);
  }

  private void says(String text, Function<Path, String> line) throws IOException {
    Path file = roster(text);
    says(line.apply(file), () -> read(file));
  }

  private static void says(String line, ThrowingCallable call) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(call).withMessage(line);
  }
}
