package grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second run of the same has in common with the first, and what not. */
class RepeatTest {
  private static final int RUNS = 5;

  @TempDir private Path folder;

  @Test
  void each_run_has_a_jvm_of_its_own() {
    String body =
        """
        @Test void a() { System.out.println("seen: " + System.setProperty("seen", "yes")); }
        """;

    assertThat(outputs(body)).allMatch("seen: null\n"::equals);
  }

  @Test
  void sets_and_maps_have_the_same_order_in_each() {
    String body =
        """
        @Test void a() {
          System.out.println(Set.of(1, 2) + " " + Set.of("a", "b", "c", "d", "e"));
          System.out.println(Map.of("a", 1, "b", 2, "c", 3).keySet());
          System.out.println(Set.copyOf(List.of(7, 8, 9)).stream().map(i -> i + 1).toList());
          System.out.println(Stream.of(7, 8, 9).collect(Collectors.toUnmodifiableSet()));
          System.out.println(List.of(Set.of(1, 2).toArray()));
          Set.of("x", "y").forEach(System.out::println);
        }
        """;

    assertThat(outputs(body)).hasSize(RUNS).containsOnly(outputs(body)[0]);
  }

  @Test
  void a_set_still_finds_all_that_it_holds() {
    String body =
        """
        @Test void a() {
          Set<Integer> set = Set.copyOf(IntStream.range(0, 500).boxed().toList());
          for (int round = 0; round < 50; round++) {
            assertThat(set.size()).isEqualTo(500);
            assertThat(new ArrayList<>(set)).allMatch(set::contains);
            assertThat(Map.of("a", 1, "b", 2)).containsEntry("b", 2);
          }
        }
        """;

    RunOutcome outcome = TestSnippets.run(folder, TestSnippets.LIMITS, body, "a");

    assertThat(TestSnippets.statuses(outcome)).as("%s", outcome).isEqualTo("PASSED");
  }

  @Test
  void objects_without_a_hash_code_of_their_own_have_the_same_in_each() {
    String body =
        """
        enum Color { RED, GREEN, BLUE }
        record Key(Color color, int number) {}
        @Test void a() {
          System.out.println(new Object() + " " + System.identityHashCode(new Object()));
          System.out.println(Set.copyOf(List.of(Color.values())) + " " + Color.RED.hashCode());
          System.out.println(new HashSet<>(List.of(new Key(Color.RED, 1), new Key(Color.BLUE, 1))));
        }
        """;

    assertThat(outputs(body)).hasSize(RUNS).containsOnly(outputs(body)[0]);
  }

  private String[] outputs(String body) {
    return IntStream.range(0, RUNS)
        .mapToObj(i -> TestSnippets.run(folder, TestSnippets.LIMITS, body, "a").output())
        .toArray(String[]::new);
  }
}
