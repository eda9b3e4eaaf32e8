package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.blocks.simulation.Linearizable.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The blocks under Lincheck's model checker. The checker gives up a hang of its own after a minute,
 * which the limit of each test leaves room for; then the fallback that the test names decides.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LinearizabilityTest {
  private static final String[] STORE = {
    ": putIfAbsent | putIfAbsent",
    "putIfAbsent: increment | increment",
    ": addUpTo increment | addUpTo",
    "putIfAbsent: compareAndSet compareAndDelete | compareAndSet get",
    "putIfAbsent: compareAndSet get | increment compareAndDelete",
  };
  private static final String[] TABLE = {
    ": insert | insert",
    "insert: update | update read",
    "insert: lockAndPut | lockAndPut",
    "insert: update delete | lockAndPut read",
  };

  @Test
  void the_store_is_linearizable_or_else_a_crowd_decides() throws Exception {
    Linearizable.check(StoreOperations.class, StoreOperations.Specification.class, STORE)
        .orElseDecide(new ConcurrentThreadsTest()::a_counter_of_the_store_counts_everybody);
  }

  @Test
  void the_table_is_linearizable_or_else_a_crowd_decides() throws Exception {
    Linearizable.check(TableOperations.class, TableOperations.Specification.class, TABLE)
        .orElseDecide(
            () -> {
              new ConcurrentThreadsTest().a_counter_by_versions_counts_everybody();
              new ConcurrentThreadsTest().a_counter_under_row_locks_counts_everybody();
            });
  }

  @Test
  void the_store_without_its_gate_is_caught() {
    Linearizable broken =
        Linearizable.check(
            StoreOperations.Ungated.class, StoreOperations.Specification.class, STORE);

    assertThat(broken.verdict()).as(broken.trace()).isEqualTo(Verdict.NO);
    assertThatThrownBy(() -> broken.orElseDecide(() -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Thread 1");
  }

  @Test
  void the_table_without_its_gate_is_caught() {
    Linearizable broken =
        Linearizable.check(
            TableOperations.Ungated.class, TableOperations.Specification.class, TABLE);

    assertThat(broken.verdict()).as(broken.trace()).isEqualTo(Verdict.NO);
  }

  @Test
  void a_checker_that_hung_leaves_the_decision_to_the_fallback() throws Exception {
    AtomicBoolean decided = new AtomicBoolean();
    new Linearizable(Verdict.UNDECIDED, "it hung").orElseDecide(() -> decided.set(true));
    assertThat(decided).isTrue();
  }
}
