package grader.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engines.kafka.KafkaWorld;
import grader.engines.postgres.PostgresWorld;
import grader.engines.redis.RedisWorld;
import grader.engines.server.TestServers;
import grader.engines.shared.Reach;
import grader.engines.shared.World;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** Servers that somebody else runs: used by their addresses, and cleaned of what was left there. */
class OwnServersTest {
  private static final World OLD = new World("katas-00000001-00000000");

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
    RedisWorld redis = RedisWorld.open(TestServers.redis().uri(), OLD);
    redis.store(Reach.USUAL).put("a", "1");
    PostgresWorld postgres = PostgresWorld.open(TestServers.postgres().uri(), OLD);
    postgres.table(Reach.USUAL).write(Write.insert("a", new Account(1)));
    KafkaWorld kafka = KafkaWorld.open(TestServers.kafka().hosts(), OLD);
    kafka.log(Reach.USUAL).append("a", "a", "1");
    try (Engines engines = Engines.start(settings(), EnumSet.allOf(Engine.class));
        EngineWorld world = engines.newWorld()) {
      assertThat(engines.servers()).as("nothing of our own").isEmpty();
      EngineServer server = world.server();
      server.store().put("a", "2");
      server.table().write(Write.insert("a", new Account(2)));
      server.log().append("a", "a", "2");
      assertThat(redis.store(Reach.USUAL).get("a")).isEmpty();
      assertThatThrownBy(() -> postgres.table(Reach.USUAL).read(Account.class, "a"))
          .isInstanceOf(IllegalStateException.class);
      KafkaWorld again = KafkaWorld.open(TestServers.kafka().hosts(), OLD);
      await().until(() -> again.log(Reach.USUAL).append("a", "a", "3").offset() == 0);
      again.close();
    }
  }

  @Test
  void a_server_that_is_not_there_is_named_without_its_password() {
    URI nobody = URI.create("redis://ann:secret@127.0.0.1:1");
    assertThatThrownBy(() -> RedisWorld.open(nobody, World.random()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no Redis answers at 127.0.0.1:1");
    URI noDatabase = URI.create("postgresql://ann:secret@127.0.0.1:1/postgres");
    assertThatThrownBy(() -> PostgresWorld.open(noDatabase, World.random()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no PostgreSQL for us at 127.0.0.1:1");
  }
}
