package grader.practice;

import static grader.practice.TestRunSamples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.intake.UsageException;
import grader.practice.PracticeEvent.PassDone;
import grader.practice.PracticeEvent.Started;
import grader.practice.PracticeEvent.Tested;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeLogTest {
  private static final Instant EIGHT = Instant.parse("2026-03-02T20:00:00Z");

  @TempDir private Path folder;
  private Instant now = EIGHT;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void every_kind_of_event_comes_back_as_it_was() {
    PracticeLog practice = practice();
    practice.started("booking", Optional.of(Path.of("katas/booking.1")));
    practice.started("chat", Optional.empty());
    practice.tested("booking", run(1, List.of("0.1", "1.1"), List.of("2.1")));
    practice.tested("booking", run(null, List.of(), List.of("0.1")));
    practice.hinted("booking", "2.1", 1);
    practice.compared("booking", false);
    practice.passed("booking", Pass.LEARN, Duration.ofMinutes(90));
    practice.mockStarted("search", -1);
    PracticeHistory last =
        practice.mockEnded("search", Duration.ZERO, List.of("Why?"), List.of("How?"));

    assertThat(practice().history()).isEqualTo(last);
    assertThat(last.events()).hasSize(9);
  }

  @Test
  void the_file_can_be_read_by_a_person() {
    practice().started("booking", Optional.empty());
    practice().passed("booking", Pass.DO, Duration.ofMinutes(44));

    assertThat(practice().path())
        .hasContent(
            """
            {
              "version": 1,
              "events": [
                {"event":"started","kata":"booking","at":"2026-03-02T20:00:00Z","backup":null},
                {"event":"pass","kata":"booking","at":"2026-03-02T20:00:00Z","pass":"do","spent":"PT44M"}
              ]
            }
            """);
  }

  @Test
  void a_path_of_windows_is_kept() throws IOException {
    Started started = new Started("booking", EIGHT, "C:\\Users\\ann\\katas\\booking.1");

    assertThat(readBack(started)).containsExactly(started);
  }

  @Test
  void asking_makes_no_folder() {
    assertThat(practice().history().events()).isEmpty();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void many_terminals_lose_nothing() {
    IntStream.range(0, 40).parallel().forEach(n -> practice().hinted("booking", "1." + (n + 1), 1));

    assertThat(practice().history().events()).hasSize(40);
  }

  @Test
  void an_unfinished_write_of_a_crash_changes_nothing() throws IOException {
    PracticeHistory before = practice().started("booking", Optional.empty());
    Files.writeString(folder.resolve("home/.progress.json.1.unfinished"), "{\"version\": 1, \"ev");

    assertThat(practice().history()).isEqualTo(before);
    assertThat(practice().hinted("booking", "1.1", 1).events()).hasSize(2);
  }

  @Test
  void a_damaged_file_is_set_aside_and_told() throws IOException {
    for (String damaged : List.of("", "{\"version\": 1, \"events\": [", "[]", "{\"version\":1}")) {
      write(damaged);
      assertThat(practice().history().events()).as(damaged).isEmpty();
    }

    assertThat(warnings).hasSize(4);
    assertThat(warnings.get(1))
        .startsWith(practice().path() + " was damaged (")
        .contains(folder.resolve("home/progress.damaged-2.json").toString())
        .hasLineCount(1);
    assertThat(folder.resolve("home/progress.damaged-2.json")).content().startsWith("{\"version");
    assertThat(practice().path()).doesNotExist();
  }

  @Test
  void an_event_that_nobody_knows_is_damage_and_not_dropped() throws IOException {
    write("{\"version\":1,\"events\":[{\"event\":\"dreamt\",\"kata\":\"booking\"}]}");
    practice().started("booking", Optional.empty());

    assertThat(warnings).hasSize(1);
    assertThat(folder.resolve("home/progress.damaged-1.json")).content().contains("dreamt");
    assertThat(practice().history().events()).hasSize(1);
  }

  @Test
  void a_file_of_a_newer_program_is_refused_and_stays() throws IOException {
    write("{\"version\": 2, \"diary\": []}");

    assertThatThrownBy(() -> practice().started("booking", Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessage(PracticeMessages.newer(practice().path(), "2"));
    assertThat(practice().path()).hasContent("{\"version\": 2, \"diary\": []}");
  }

  @Test
  void a_folder_that_cannot_be_used_is_told() throws IOException {
    Files.writeString(folder.resolve("home"), "a file");

    assertThatThrownBy(() -> practice().started("booking", Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("KATA_HOME");
  }

  @Test
  void runs_that_say_the_same_are_one_a_day() {
    TestRunSummary same = run(0, List.of("0.1"), List.of("1.1"));
    practice().tested("booking", same);
    passes(Duration.ofMinutes(5));
    practice().tested("booking", same);
    passes(Duration.ofHours(5));

    PracticeHistory history = practice().tested("booking", same);

    assertThat(history.all(Tested.class).map(Tested::at))
        .containsExactly(EIGHT.plus(Duration.ofMinutes(5)), now);
  }

  @Test
  void doing_is_done_at_level_two_or_when_the_clock_has_run_out() {
    TestRunSummary one = run(1, List.of("0.1", "1.1"), List.of("2.1"));
    TestRunSummary two = run(2, List.of("0.1", "1.1", "2.1"), List.of("3.1"));
    practice().tested("chat", two);
    practice().started("booking", Optional.empty());
    practice().started("search", Optional.empty());
    passes(Duration.ofMinutes(44));
    practice().tested("booking", one);
    assertThat(done("booking")).isEmpty();
    practice().tested("search", two);
    passes(Duration.ofMinutes(1));
    practice().tested("booking", one);
    passes(Duration.ofMinutes(1));
    practice().tested("booking", two);

    assertThat(done("chat")).as("no clock, no pass").isEmpty();
    assertThat(done("search")).containsExactly(Duration.ofMinutes(44));
    assertThat(done("booking")).containsExactly(Duration.ofMinutes(45));
  }

  @Test
  void what_is_done_the_next_day_took_nobody_knows_how_long() {
    practice().started("booking", Optional.empty());
    passes(Duration.ofHours(24));
    practice().tested("booking", run(1, List.of("0.1", "1.1"), List.of("2.1")));
    assertThat(done("booking")).isEmpty();
    practice().tested("booking", run(2, List.of("0.1", "1.1", "2.1"), List.of()));

    assertThat(done("booking")).containsExactly(Duration.ZERO);
  }

  private List<Duration> done(String kata) {
    return practice().history().all(PassDone.class, kata).map(PassDone::spent).toList();
  }

  private PracticeLog practice() {
    return new PracticeLog(folder.resolve("home"), () -> now, ZoneOffset.UTC, warnings::add);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(practice().path(), text);
  }

  private static List<PracticeEvent> readBack(PracticeEvent event) throws IOException {
    try {
      return PracticeJson.read(PracticeJson.write(List.of(event)));
    } catch (PracticeJson.NewerException e) {
      throw new IOException(e);
    }
  }
}
