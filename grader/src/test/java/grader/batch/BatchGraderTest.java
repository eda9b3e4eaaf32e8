package grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.batch.BatchGrader.Count;
import grader.intake.UsageException;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.SaltedRunner;
import grader.text.UsageMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchGraderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private final AtomicInteger runs = new AtomicInteger();
  private boolean faulty;
  private Path students;

  @BeforeEach
  void a_class() throws IOException {
    students = Files.createDirectory(folder.resolve("class"));
    Path reference = MiniCourse.course().root().resolve("solutions/counter/src");
    for (String name : List.of("ann", "bob", "cleo", "dan", "eve")) {
      MiniCourse.copyTree(reference, students.resolve(name).resolve("src"));
    }
    edit("bob", "Estimates.java", "return", "return 1 +");
    edit("cleo", "Estimates.java", ";", "");
    Files.delete(students.resolve("dan/src/main/java/katas/counter/Estimates.java"));
    MiniCourse.copyTree(MiniCourse.planted("hostile/reserved-package"), students.resolve("eve"));
  }

  @Test
  void every_submission_gets_its_result_under_its_own_name() throws IOException {
    assertThat(grade(Shard.WHOLE, "out", 2)).isEqualTo(new Count(5, 0, 0, 0, 0));

    Map<String, JsonNode> results = results("out");
    assertThat(results.keySet())
        .containsExactly("ann.json", "bob.json", "cleo.json", "dan.json", "eve.json");
    assertThat(results.get("ann.json").get("submission").asText()).isEqualTo("ann");
    assertThat(results.values())
        .extracting(it -> it.get("outcome").asText())
        .containsExactly("finished", "finished", "did-not-compile", "did-not-compile", "refused");
    assertThat(results.get("ann.json").get("score").asInt()).isEqualTo(100);
    assertThat(results.get("bob.json").get("score").asInt()).isEqualTo(90);
  }

  @Test
  void what_has_not_changed_is_not_graded_again_unless_asked() throws IOException {
    grade(Shard.WHOLE, "out", 1);
    int before = runs.get();

    assertThat(grade(Shard.WHOLE, "out", 1)).isEqualTo(new Count(1, 4, 0, 0, 0));
    assertThat(runs).hasValue(before);
    edit("bob", "Estimates.java", "1 +", "");
    assertThat(grade(Shard.WHOLE, "out", 1)).isEqualTo(new Count(2, 3, 0, 0, 0));
    assertThat(results("out").get("bob.json").get("score").asInt()).isEqualTo(100);
    assertThat(run(roster(), Shard.WHOLE, "out", true, 1)).isEqualTo(new Count(5, 0, 0, 0, 0));
  }

  @Test
  void results_of_another_salt_are_graded_again() throws IOException {
    grade(Shard.WHOLE, "out", 1);

    Grader salted =
        new Grader(MiniCourse.course(), new SaltedRunner(new CountingRunner(), "autumn"));
    assertThat(run(salted, roster(), Shard.WHOLE, "out", false, 1))
        .isEqualTo(new Count(5, 0, 0, 0, 0));
    assertThat(results("out").get("ann.json").get("salt").asText()).isEqualTo("autumn");
    assertThat(run(salted, roster(), Shard.WHOLE, "out", false, 1))
        .isEqualTo(new Count(1, 4, 0, 0, 0));
    assertThat(grade(Shard.WHOLE, "out", 1)).isEqualTo(new Count(5, 0, 0, 0, 0));
    assertThat(results("out").get("ann.json").has("salt")).isFalse();
  }

  @Test
  void a_run_that_was_stopped_goes_on_where_it_was() throws IOException {
    grade(Shard.WHOLE, "out", 1);
    Map<String, JsonNode> whole = results("out");
    // Stopped between the report and its hash, before one of them, and in the middle of a write.
    Files.delete(folder.resolve("out/.kata/ann.made"));
    Files.delete(folder.resolve("out/bob.json"));
    Files.writeString(folder.resolve("out/.kata/unfinished123"), "{");

    assertThat(grade(Shard.WHOLE, "out", 1)).isEqualTo(new Count(3, 2, 0, 0, 0));
    assertThat(results("out")).isEqualTo(whole);
  }

  @Test
  void neither_order_nor_number_of_jobs_changes_a_result() throws IOException {
    grade(Shard.WHOLE, "one", 1);
    List<RosterEntry> turned = new ArrayList<>(roster().entries());
    Collections.reverse(turned);
    run(new Roster(turned), Shard.WHOLE, "many", false, 4);

    assertThat(results("many")).isEqualTo(results("one"));
  }

  @Test
  void a_fault_of_the_grader_is_counted_and_graded_again_by_the_next_run() {
    faulty = true;
    assertThat(grade(Shard.WHOLE, "out", 1).faults()).isEqualTo(2);
    faulty = false;
    assertThat(grade(Shard.WHOLE, "out", 1).faults()).isZero();
  }

  @Test
  void what_was_not_handed_in_needs_attention_and_a_repository_that_is_away_is_a_fault() {
    Roster roster =
        new Roster(
            List.of(
                new RosterEntry("ann", students.resolve("ann").toString()),
                new RosterEntry("fay", students.resolve("fay").toString()),
                new RosterEntry("gus", folder.resolve("gus.git").toUri().toString())));

    assertThat(run(roster, Shard.WHOLE, "out", false, 1)).isEqualTo(new Count(1, 0, 1, 1, 0));
  }

  @Test
  void merged_shards_are_what_one_run_gives() throws IOException {
    grade(Shard.WHOLE, "whole", 2);
    for (int i = 1; i <= 3; i++) {
      grade(new Shard(i, 3), "shard" + i, 1);
    }

    int merged = ShardMerger.merge(folders("shard2", "shard1", "shard3"), folder.resolve("merged"));

    assertThat(merged).isEqualTo(5);
    assertThat(results("merged")).isEqualTo(results("whole"));
    assertThat(grade(Shard.WHOLE, "merged", 1)).isEqualTo(new Count(1, 4, 0, 0, 0));
  }

  @Test
  void a_shard_or_a_result_that_is_missing_or_doubled_is_named() throws IOException {
    grade(new Shard(1, 2), "shard1", 1);
    grade(new Shard(2, 2), "shard2", 1);
    grade(new Shard(2, 3), "other", 1);

    says(UsageMessages.shardMissing("2/2"), "shard1");
    says(UsageMessages.shardTwice("1/2", folder.resolve("shard1")), "shard1", "shard1", "shard2");
    says(
        UsageMessages.otherClass(folder.resolve("other"), folder.resolve("shard1")),
        "shard1",
        "other");
    Files.delete(folder.resolve("shard2/bob.json"));
    says(UsageMessages.resultMissing("bob", "2/2"), "shard1", "shard2");
    Files.delete(folder.resolve("shard2/.kata/class.json"));
    says(UsageMessages.unfinishedShard(folder.resolve("shard2")), "shard1", "shard2");
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  private void says(String line, String... shards) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ShardMerger.merge(folders(shards), folder.resolve("merged")))
        .withMessage(line);
  }

  private List<Path> folders(String... names) {
    return Stream.of(names).map(folder::resolve).toList();
  }

  private Roster roster() {
    return Roster.ofFolder(students, List.of(), Optional.empty());
  }

  private Count grade(Shard shard, String out, int jobs) {
    return run(roster(), shard, out, false, jobs);
  }

  private Count run(Roster roster, Shard shard, String out, boolean again, int jobs) {
    return run(
        new Grader(MiniCourse.course(), new CountingRunner()), roster, shard, out, again, jobs);
  }

  private Count run(
      Grader grader, Roster roster, Shard shard, String out, boolean again, int jobs) {
    Path results = folder.resolve(out);
    BatchGrader run = new BatchGrader(grader, MiniCourse.counter(), roster, shard, results, again);
    return run.run(jobs, () -> {}).count();
  }

  /** The results by file name, without the only thing that differs between two runs. */
  private Map<String, JsonNode> results(String out) throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        ObjectNode report = (ObjectNode) MAPPER.readTree(file.toFile());
        report.remove("timings");
        results.put(file.getFileName().toString(), report);
      }
    }
    return results;
  }

  private void edit(String name, String file, String before, String after) throws IOException {
    Path source = students.resolve(name).resolve("src/main/java/katas/counter").resolve(file);
    Files.writeString(source, Files.readString(source).replace(before, after));
  }

  private final class CountingRunner implements Runner {
    private final Runner inner = new InProcessRunner();

    @Override
    public RunOutcome run(RunRequest request) {
      runs.incrementAndGet();
      return faulty ? new RunOutcome.GraderFault(List.of(), "", "away") : inner.run(request);
    }

    @Override
    public String sandbox() {
      return "none";
    }
  }
}
