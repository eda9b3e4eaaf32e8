package grader.engines.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engines.faults.FaultyProxy.Fate;
import grader.engines.redis.RedisWorld;
import grader.engines.server.RedisServer;
import grader.engines.server.TestServers;
import grader.engines.shared.Reach;
import grader.engines.shared.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import katas.blocks.KeyValueStore;
import katas.blocks.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store whose wire or whose server breaks: the answer is lost, and both outcomes happen. */
class RedisFaultsTest {
  private RedisServer server;
  private FaultyProxy wire;
  private RedisWorld world;
  private KeyValueStore store;
  private KeyValueStore broken;

  @BeforeEach
  void start() throws IOException {
    server = RedisServer.start(TestServers.home());
    wire = new FaultyProxy(server.port());
    world = RedisWorld.open(server.uri(), World.random());
    store = world.store(Reach.USUAL);
    URI way = URI.create(server.uri().toString().replace(":" + server.port(), ":" + wire.port()));
    broken = world.storeAt(way, Reach.USUAL.answeringWithin(Duration.ofSeconds(5)));
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    world.close();
    server.close();
  }

  private void expectUnavailable() {
    assertThatThrownBy(() -> broken.increment("a"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("INCR a");
  }

  @Test
  void a_request_that_is_lost_did_not_happen() {
    wire.breakAll("INCR", Fate.LOST);
    expectUnavailable();
    assertThat(store.get("a")).isEmpty();
    wire.heal();
    assertThat(broken.increment("a")).isEqualTo(1);
  }

  @Test
  void a_request_whose_answer_is_lost_did_happen() {
    wire.breakAll("INCR", Fate.ANSWER_LOST);
    expectUnavailable();
    assertThat(store.get("a")).contains("1");
    wire.heal();
    assertThat(broken.increment("a")).as("who tries again counts twice").isEqualTo(2);
  }

  @Test
  void an_answer_that_comes_late_counts_as_lost_and_answers_no_other_call() {
    store.put("b", "of b");
    wire.breakAll("INCR", Fate.ANSWER_HELD);
    expectUnavailable();
    wire.heal();
    assertThat(broken.get("b")).contains("of b");
    assertThat(store.get("a")).contains("1");
  }

  @Test
  void a_server_that_was_killed_and_restarted_has_what_it_answered_for() {
    store.put("a", "1");
    store.put("b", "1", Duration.ofHours(1));
    server.kill();
    assertThatThrownBy(() -> store.get("a")).isInstanceOf(UnavailableException.class);
    server.start();
    await()
        .ignoreExceptionsInstanceOf(UnavailableException.class)
        .until(() -> store.get("a").isPresent());
    assertThat(store.get("b")).contains("1");
  }
}
