package grader.engineadapters.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.faults.FaultyProxy.Fate;
import grader.engineadapters.redis.RedisNamespace;
import grader.engineadapters.server.RedisServer;
import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
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
  private RedisNamespace world;
  private KeyValueStore store;
  private KeyValueStore broken;

  @BeforeEach
  void start() throws IOException {
    server = RedisServer.start(TestServers.home());
    wire = new FaultyProxy(server.port());
    world = RedisNamespace.open(server.uri(), TestNamespace.random());
    store = world.store(ConnectionTimeouts.USUAL);
    URI way = URI.create(server.uri().toString().replace(":" + server.port(), ":" + wire.port()));
    broken = world.storeAt(way, ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(5)));
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
