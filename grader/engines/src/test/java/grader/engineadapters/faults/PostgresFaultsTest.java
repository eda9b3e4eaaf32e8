package grader.engineadapters.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.faults.FaultyProxy.Fate;
import grader.engineadapters.postgres.PostgresNamespace;
import grader.engineadapters.server.PostgresServer;
import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table whose wire or whose server breaks: the answer is lost, and both outcomes happen. */
class PostgresFaultsTest {
  private static final Write INSERT = Write.insert("ann", new Account(100));

  private final PostgresServer server = TestServers.postgres();
  private FaultyProxy wire;
  private PostgresNamespace world;
  private VersionedTable table;
  private VersionedTable broken;

  record Account(int balance) {}

  @BeforeEach
  void start() throws IOException {
    wire = new FaultyProxy(server.port());
    world = PostgresNamespace.open(server.uri(), TestNamespace.random());
    table = world.table(ConnectionTimeouts.USUAL);
    URI way = URI.create(server.uri().toString().replace(":" + server.port(), ":" + wire.port()));
    broken = world.tableAt(way, ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(5)));
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    world.close();
  }

  private void expectUnavailable() {
    assertThatThrownBy(() -> broken.write(INSERT)).isInstanceOf(UnavailableException.class);
  }

  @Test
  void a_commit_that_is_lost_did_not_happen() {
    wire.breakAll("COMMIT", Fate.LOST);
    expectUnavailable();
    assertThat(table.read(Account.class, "ann")).isEmpty();
    wire.heal();
    assertThat(broken.write(INSERT)).isTrue();
  }

  @Test
  void a_commit_is_found_on_a_connection_that_has_committed_before() {
    broken.write(Write.insert("bob", new Account(1)));
    wire.breakOne("COMMIT", Fate.LOST);
    expectUnavailable();
    assertThat(wire.hasBroken()).isTrue();
    assertThat(table.read(Account.class, "ann")).isEmpty();
  }

  @Test
  void a_commit_whose_answer_is_lost_did_happen() {
    wire.breakAll("COMMIT", Fate.ANSWER_LOST);
    expectUnavailable();
    assertThat(table.read(Account.class, "ann")).isPresent();
    wire.heal();
    assertThat(broken.write(INSERT)).as("who tries again is refused").isFalse();
  }

  @Test
  void a_commit_that_is_answered_late_counts_as_lost() {
    wire.breakAll("COMMIT", Fate.ANSWER_HELD);
    expectUnavailable();
    assertThat(table.read(Account.class, "ann")).isPresent();
  }

  @Test
  void a_connection_that_is_cut_gives_back_the_locks_and_ends_the_transaction() {
    table.write(INSERT);
    Transaction transaction = broken.begin();
    transaction.lock(Account.class, "ann");
    wire.breakAll("SELECT", Fate.LOST);
    assertThatThrownBy(() -> transaction.lock(Account.class, "bob"))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(0))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(table.write(Write.put("ann", new Account(50)))).isTrue();
  }

  @Test
  void a_server_that_was_killed_and_restarted_has_what_it_answered_for_and_no_locks() {
    table.write(INSERT);
    Transaction transaction = table.begin();
    transaction.lock(Account.class, "ann");
    server.kill();
    assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(0))))
        .isInstanceOf(UnavailableException.class);
    server.start();
    await()
        .atMost(Duration.ofSeconds(50))
        .ignoreExceptionsInstanceOf(UnavailableException.class)
        .until(() -> table.write(Write.put("ann", new Account(50))));
    assertThat(table.read(Account.class, "ann").orElseThrow().value().balance()).isEqualTo(50);
  }
}
