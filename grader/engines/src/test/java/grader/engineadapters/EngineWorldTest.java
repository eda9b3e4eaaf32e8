package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.KeyValueStore;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A world: all blocks together, apart from every other world, and servers that crash. */
class EngineWorldTest {
  private static Engines engines;

  record Account(int balance) {}

  @BeforeAll
  static void start() {
    engines = Engines.start(EngineSettings.embedded(), EnumSet.allOf(Engine.class));
  }

  @AfterAll
  static void stop() {
    engines.close();
    assertThat(engines.files()).doesNotExist();
  }

  @Test
  void servers_of_a_world_share_what_other_worlds_do_not_see() {
    try (EngineWorld world = engines.newWorld();
        EngineWorld other = engines.newWorld()) {
      ServerBlocks one = world.server();
      ServerBlocks two = world.server();
      one.store().put("a", "1");
      one.table().write(Write.insert("a", new Account(1)));
      one.blobs().put("a", "1".getBytes(StandardCharsets.UTF_8));
      one.log().append("a", "a", "1");
      assertThat(two.store().get("a")).contains("1");
      assertThat(two.table().read(Account.class, "a")).isPresent();
      assertThat(two.blobs().size("a")).contains(1L);
      assertThat(other.server().store().get("a")).isEmpty();
      assertThat(other.server().table().read(Account.class, "a")).isEmpty();
      assertThat(other.server().blobs().size("a")).isEmpty();
      assertThat(other.server().log().append("a", "a", "2").offset()).isZero();
    }
  }

  @Test
  void time_passes_for_entries_and_tasks_together() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      KeyValueStore store = server.store();
      AtomicInteger ran = new AtomicInteger();
      store.put("lock", "ann", Duration.ofMinutes(10));
      server.scheduler().schedule(Duration.ofMinutes(10), ran::incrementAndGet);
      world.pass(Duration.ofMinutes(9));
      assertThat(store.get("lock")).isPresent();
      assertThat(ran).hasValue(0);
      world.pass(Duration.ofMinutes(1));
      await().until(world::isQuiet);
      assertThat(store.get("lock")).isEmpty();
      assertThat(ran).hasValue(1);
    }
  }

  @Test
  void a_server_that_crashes_gives_back_its_locks_and_drops_its_tasks() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks crashes = world.server();
      VersionedTable lives = world.server().table();
      lives.write(Write.insert("ann", new Account(100)));
      Transaction transaction = crashes.table().begin();
      transaction.lock(Account.class, "ann");
      crashes
          .scheduler()
          .schedule(Duration.ofMinutes(1), () -> lives.write(Write.put("ann", new Account(0))));
      crashes.crash();
      assertThat(lives.write(Write.put("ann", new Account(50)))).isTrue();
      world.pass(Duration.ofMinutes(2));
      await().until(world::isQuiet);
      assertThat(lives.scan(Account.class, "", "", 10))
          .extracting(row -> row.value().balance())
          .isEqualTo(List.of(50));
    }
  }

  @Test
  void a_wire_breaks_also_the_second_commit_of_a_connection() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      FaultyProxy wire = server.wireToTable();
      VersionedTable table = server.table();
      for (int i = 0; i < 10; i++) {
        table.write(Write.put("ann", new Account(i)));
      }
      wire.breakOne("COMMIT", Fate.LOST);
      assertThatThrownBy(() -> table.write(Write.put("ann", new Account(10))))
          .isInstanceOf(UnavailableException.class);
      assertThat(wire.hasBroken()).isTrue();
      assertThat(table.read(Account.class, "ann"))
          .get()
          .extracting(row -> row.value().balance())
          .isEqualTo(9);
    }
  }

  @Test
  void a_world_that_is_closed_leaves_no_files() {
    Path files;
    try (EngineWorld world = engines.newWorld()) {
      world.server().blobs().put("a", new byte[1]);
      files = engines.files().resolve(world.name().name());
      assertThat(files).exists();
    }
    assertThat(files).doesNotExist();
  }

  @Test
  void an_address_of_another_kind_is_refused_in_one_line() {
    assertThatThrownBy(
            () ->
                new EngineSettings(
                    Optional.of(URI.create("http://localhost")),
                    Optional.empty(),
                    Optional.empty(),
                    EngineSettings.embedded().folder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--redis wants an address like redis://user:password@host:port/...");
  }
}
