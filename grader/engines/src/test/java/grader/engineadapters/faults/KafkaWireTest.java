package grader.engineadapters.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.faults.FaultyProxy.Fate;
import grader.engineadapters.kafka.KafkaNamespace;
import grader.engineadapters.server.KafkaServer;
import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.io.IOException;
import java.time.Duration;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A log whose wire breaks. The producer of Kafka tries again by itself and numbers what it sends,
 * so one break goes unseen; only a break that lasts is an answer that is lost.
 */
class KafkaWireTest {
  private static FaultyProxy wire;
  private static KafkaServer server;
  private KafkaNamespace world;
  private MessageLog log;
  private MessageLog patient;
  private MessageLog broken;

  @BeforeAll
  static void startServer() throws IOException {
    wire = new FaultyProxy(0);
    server = KafkaServer.start(TestServers.home(), wire.port());
    wire.leadTo(server.secondPort());
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
    wire.close();
  }

  @BeforeEach
  void start() {
    wire.heal();
    world = KafkaNamespace.open(server.hosts(), TestNamespace.random());
    log = world.log(ConnectionTimeouts.USUAL);
    String way = "127.0.0.1:" + wire.port();
    patient = world.logAt(way, ConnectionTimeouts.USUAL);
    broken = world.logAt(way, ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(8)));
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptionsInstanceOf(UnavailableException.class)
        .until(() -> broken.append("warm up", "a", "").offset() >= 0);
    assertThat(patient.append("orders", "a", "before").offset()).isZero();
  }

  @AfterEach
  void stop() {
    wire.heal();
    world.close();
  }

  @Test
  void a_single_break_is_mended_by_the_producer_and_appends_once() {
    for (Fate fate : new Fate[] {Fate.LOST, Fate.ANSWER_LOST}) {
      long next = log.append("orders", "a", "marks the end").offset() + 1;
      wire.breakOne("secret word", fate);
      assertThat(patient.append("orders", "a", "secret word").offset())
          .as("%s", fate)
          .isEqualTo(next);
      assertThat(wire.hasBroken()).as("%s", fate).isTrue();
      assertThat(log.append("orders", "a", "after").offset()).as("%s", fate).isEqualTo(next + 1);
    }
  }

  @Test
  void an_append_that_is_lost_again_and_again_did_not_happen() {
    wire.breakAll("secret word", Fate.LOST);
    assertThatThrownBy(() -> broken.append("orders", "a", "secret word"))
        .isInstanceOf(UnavailableException.class);
    assertThat(log.append("orders", "a", "after").offset()).isEqualTo(1);
  }

  @Test
  void an_append_whose_answers_are_lost_did_happen_once() {
    wire.breakAll("secret word", Fate.ANSWER_LOST);
    assertThatThrownBy(() -> broken.append("orders", "a", "secret word"))
        .isInstanceOf(UnavailableException.class);
    assertThat(log.append("orders", "a", "after").offset()).isEqualTo(2);
  }
}
