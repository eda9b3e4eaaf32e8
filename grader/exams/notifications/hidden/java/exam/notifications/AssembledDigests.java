package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.NotificationWorld;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import katas.notifications.State;

/** Items that have become one message stay together, whatever becomes of it: rule 3.6. */
final class AssembledDigests {
  private static final String DIGEST = "push of ann: 2 new:\nHello ann\nHello ann";

  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();
  private final String first;
  private final String second;

  private AssembledDigests(Response response) {
    SendOptions digest = SendOptions.none().asDigest();
    first = server.send(hello("1", "ann", digest, Channel.PUSH));
    world.pass(Duration.ofMinutes(1));
    second = server.send(hello("2", "ann", digest, Channel.PUSH));
    world.push().next(response);
    world.pass(Duration.ofMinutes(59));
    world.process(server);
  }

  /** Fails when a cancelled item leaves its digest, or takes it along. */
  static void expectItemsStay() {
    for (boolean one : new boolean[] {true, false}) {
      for (Response response : List.of(Response.FAIL, Response.LOSE_CALL, Response.REFUSE)) {
        new AssembledDigests(response).cancelled(one);
      }
    }
  }

  private void cancelled(boolean one) {
    List<State> before = both();
    stays(one);
    for (DeadLetter letter : server.deadLetters("", 1)) {
      server.replay(letter);
      stays(one);
    }
    world.pass(Duration.ofMinutes(1));
    world.process(server);

    assertThat(world.texts())
        .as("rule 3.6: what was sent of a digest that was %s when an item was cancelled", before)
        .containsExactly(DIGEST);
    assertThat(both())
        .as("rule 3.6: the items of a digest that was sent")
        .containsExactly(State.SENT, State.SENT);
  }

  private void stays(boolean one) {
    List<State> before = both();
    String item = one ? "first" : "second";

    boolean stopped = world.server().cancel(one ? first : second);

    assertThat(stopped)
        .as("rule 3.6: what cancel of the %s item of an assembled digest returns", item)
        .isFalse();
    assertThat(both())
        .as("rule 3.6: the items of an assembled digest, when the %s was cancelled", item)
        .isEqualTo(before);
  }

  private List<State> both() {
    return List.of(states(server, first).get(0), states(server, second).get(0));
  }
}
