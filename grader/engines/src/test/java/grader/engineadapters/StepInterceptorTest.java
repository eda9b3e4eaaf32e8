package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** The steps of a server, on the simulation: which block it is makes no difference. */
class StepInterceptorTest {
  private final Simulation simulation = new Simulation();
  private final StepInterceptor interceptor = new StepInterceptor();

  record Account(int balance) {}

  @Test
  void changes_count_and_reads_do_not() {
    List<Integer> made = new ArrayList<>();
    VersionedTable table = interceptor.table(simulation.table());
    interceptor.before(made::add);
    table.write(Write.insert("ann", new Account(1)));
    table.read(Account.class, "ann");
    Transaction transaction = table.begin();
    transaction.lock(Account.class, "ann");
    transaction.commit(Write.put("ann", new Account(2)));
    interceptor.store(simulation.store()).put("a", "1");
    assertThat(made).containsExactly(0, 1, 2);
  }

  @Test
  void a_crash_before_a_step_lets_nothing_of_it_or_later_happen() {
    MessageLog log = interceptor.log(simulation.log());
    interceptor.crashBefore(1);
    log.append("t", "k", "first");
    assertThatThrownBy(() -> log.append("t", "k", "second"))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> log.append("t", "k", "third"))
        .isInstanceOf(UnavailableException.class);
    assertThat(simulation.log().join("t", "readers").poll(10))
        .extracting(LogEntry::value)
        .containsExactly("first");
  }

  @Test
  void who_crashed_has_left_its_groups() {
    LogConsumer consumer = interceptor.log(simulation.log()).join("t", "readers");
    simulation.log().append("t", "k", "1");
    LogEntry first = consumer.poll(10).get(0);
    interceptor.crashBefore(0);
    assertThatThrownBy(() -> consumer.commit(first)).isInstanceOf(UnavailableException.class);
    assertThat(simulation.log().join("t", "readers").poll(10)).hasSize(1);
  }

  @Test
  void something_happens_once_between_two_steps() {
    List<String> seen = new ArrayList<>();
    VersionedTable table = interceptor.table(simulation.table());
    InterleavedAction action =
        new InterleavedAction(
            () ->
                simulation
                    .table()
                    .scan(Account.class, "", "", 10)
                    .forEach(row -> seen.add(row.key())));
    interceptor.between(1, action);
    table.write(Write.insert("ann", new Account(1)));
    table.write(Write.insert("bob", new Account(1)));
    assertThat(action.hasRun()).isTrue();
    assertThat(seen).containsExactly("ann");
    assertThat(new InterleavedAction(() -> {}).hasRun()).isFalse();
  }
}
