package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.kafka.KafkaNamespace;
import grader.engineadapters.postgres.PostgresNamespace;
import grader.engineadapters.redis.RedisNamespace;
import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** Servers that somebody else runs: used by their addresses, and cleaned of what was left there. */
class OwnServersTest {
  private static final TestNamespace OLD = new TestNamespace("katas-00000001-00000000");

  record Account(int balance) {}

  private static EngineSettings settings() {
    return new EngineSettings(
        Optional.of(TestServers.redis().uri()),
        Optional.of(TestServers.postgres().uri()),
        Optional.of(TestServers.kafka().hosts()),
        EngineSettings.embedded().folder());
  }

  @Test
  void what_a_killed_run_left_is_deleted_by_a_later_one() {
    // A process that was killed closes nothing, so neither are these.
    RedisNamespace redis = RedisNamespace.open(TestServers.redis().uri(), OLD);
    redis.store(ConnectionTimeouts.USUAL).put("a", "1");
    PostgresNamespace postgres = PostgresNamespace.open(TestServers.postgres().uri(), OLD);
    postgres.table(ConnectionTimeouts.USUAL).write(Write.insert("a", new Account(1)));
    KafkaNamespace kafka = KafkaNamespace.open(TestServers.kafka().hosts(), OLD);
    kafka.log(ConnectionTimeouts.USUAL).append("a", "a", "1");
    try (Engines engines = Engines.start(settings(), EnumSet.allOf(Engine.class));
        EngineWorld world = engines.newWorld()) {
      assertThat(engines.servers()).as("nothing of our own").isEmpty();
      ServerBlocks server = world.server();
      server.store().put("a", "2");
      server.table().write(Write.insert("a", new Account(2)));
      server.log().append("a", "a", "2");
      assertThat(redis.store(ConnectionTimeouts.USUAL).get("a")).isEmpty();
      assertThatThrownBy(() -> postgres.table(ConnectionTimeouts.USUAL).read(Account.class, "a"))
          .isInstanceOf(IllegalStateException.class);
      KafkaNamespace again = KafkaNamespace.open(TestServers.kafka().hosts(), OLD);
      await().until(() -> again.log(ConnectionTimeouts.USUAL).append("a", "a", "3").offset() == 0);
      again.close();
    }
  }

  @Test
  void a_server_that_is_not_there_is_named_without_its_password() {
    URI nobody = URI.create("redis://ann:secret@127.0.0.1:1");
    assertThatThrownBy(() -> RedisNamespace.open(nobody, TestNamespace.random()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no Redis answers at 127.0.0.1:1");
    URI noDatabase = URI.create("postgresql://ann:secret@127.0.0.1:1/postgres");
    assertThatThrownBy(() -> PostgresNamespace.open(noDatabase, TestNamespace.random()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no PostgreSQL for us at 127.0.0.1:1");
  }
}
