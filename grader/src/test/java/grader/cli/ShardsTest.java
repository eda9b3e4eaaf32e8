package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.MiniCourse;
import grader.batch.BatchMessages;
import grader.cli.KataProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class cut into shards, each graded by a process of its own, one of which is killed. */
class ShardsTest {
  private static final int STUDENTS = 6;

  @TempDir Path folder;

  @BeforeEach
  void a_class_of_one_right_and_several_wrong_submissions() throws IOException {
    Path course = MiniCourse.course().root();
    List<String> defects = List.of("blank-counts", "starts-at-one", "reset-keeps");
    for (int i = 0; i < STUDENTS; i++) {
      Path student = folder.resolve("class/student" + i);
      MiniCourse.copyTree(course.resolve("solutions/counter/src"), student.resolve("src"));
      if (i < defects.size()) {
        MiniCourse.handedIn("wrong/" + defects.get(i), student);
      }
    }
  }

  @Test
  void a_shard_that_was_killed_is_run_again_and_the_merged_results_are_those_of_one_run()
      throws Exception {
    Path log = folder.resolve("killed.log");
    Process killed = KataProcess.start(folder, shard("1/2", "--jobs=1"), log, log);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> resultsIn("shard1").size() == 1 || !killed.isAlive());
    killed.destroyForcibly().waitFor();
    int made = resultsIn("shard1").size();
    assertThat(made).as("results of a shard that was killed on its way").isBetween(1, 2);
    assertThat(kata("merge", "shard1", "--out=merged").code()).isEqualTo(ExitCode.USAGE);

    Ended again = run(shard("1/2"));
    Ended other = run(shard("2/2"));
    Ended whole = kata("grade", "class", "--out=whole");
    Ended merged = kata("merge", "shard2", "shard1", "--out=merged");

    // Killed between a result and the note of what it was made from, that one is graded again.
    int rest = STUDENTS / 2 - made;
    assertThat(again.out()).isIn(line(rest, made), line(rest + 1, made - 1));
    assertThat(other.out()).isEqualTo(line(3, 0));
    assertThat(whole.out()).isEqualTo(line(6, 0));
    assertThat(whole.err()).endsWith("graded 6 of 6\n");
    assertThat(merged.out()).isEqualTo("merged 6 results of 2 shards into merged\n");
    assertThat(List.of(again, other, whole, merged)).allMatch(it -> it.code() == ExitCode.PASSED);
    assertThat(resultsIn("merged")).hasSize(STUDENTS).isEqualTo(resultsIn("whole"));
  }

  private static String line(int graded, int unchanged) {
    return BatchMessages.ended(graded, unchanged, 0, 0, 0) + "\n";
  }

  private static List<String> with(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("merge")) {
      all.add("--course=" + MiniCourse.course().root());
    }
    String classPath = System.getProperty("java.class.path");
    return KataProcess.kata(classPath, List.of(), all.toArray(String[]::new));
  }

  private static List<String> shard(String part, String... more) {
    List<String> command = with("grade", "class", "--out=shard" + part.charAt(0), "--shard", part);
    command.addAll(List.of(more));
    return command;
  }

  private Ended kata(String... arguments) throws IOException, InterruptedException {
    return run(with(arguments));
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    return KataProcess.run(folder, command);
  }

  /** The reports by name, without their timings, which no two runs share. */
  private Map<String, ObjectNode> resultsIn(String out) throws IOException {
    Map<String, ObjectNode> results = new TreeMap<>();
    Path stored = folder.resolve(out);
    if (!Files.isDirectory(stored)) {
      return results;
    }
    try (Stream<Path> files = Files.list(stored)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
        ObjectNode report = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        report.remove("timings");
        results.put(file.getFileName().toString(), report);
      }
    }
    return results;
  }
}
