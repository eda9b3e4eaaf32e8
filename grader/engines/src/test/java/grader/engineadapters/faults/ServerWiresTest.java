package grader.engineadapters.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.engineadapters.Engine;
import grader.engineadapters.EngineSettings;
import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wires of one server break, those of the others do not. */
class ServerWiresTest {
  private static Engines engines;

  record Account(int balance) {}

  @BeforeAll
  static void start() {
    engines = Engines.start(EngineSettings.embedded(), EnumSet.of(Engine.REDIS, Engine.POSTGRES));
  }

  @AfterAll
  static void stop() {
    engines.close();
  }

  @Test
  void a_table_whose_answer_is_lost() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      FaultyProxy wire = server.wireToTable();
      VersionedTable table = server.table();
      assertThat(table.write(Write.insert("ann", new Account(1)))).isTrue();
      wire.breakOne("COMMIT", Fate.ANSWER_LOST);
      assertThatThrownBy(() -> table.write(Write.insert("bob", new Account(2))))
          .isInstanceOf(UnavailableException.class);
      assertThat(wire.hasBroken()).isTrue();
      assertThat(world.server().table().read(Account.class, "bob")).isPresent();
    }
  }

  @Test
  void a_store_whose_request_is_lost() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      FaultyProxy wire = server.wireToStore();
      KeyValueStore store = server.store();
      wire.breakOne("SET", Fate.LOST);
      assertThatThrownBy(() -> store.put("a", "1")).isInstanceOf(UnavailableException.class);
      assertThat(world.server().store().get("a")).isEmpty();
    }
  }

  @Test
  void blobs_whose_answer_is_lost() {
    try (EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      FaultyProxy wire = server.wireToBlobs();
      BlobStore blobs = server.blobs();
      byte[] bytes = "1".getBytes(StandardCharsets.UTF_8);
      wire.breakOne("PUT", Fate.ANSWER_LOST);
      assertThatThrownBy(() -> blobs.put("a", bytes)).isInstanceOf(UnavailableException.class);
      assertThat(world.server().blobs().size("a")).contains(1L);
    }
  }
}
