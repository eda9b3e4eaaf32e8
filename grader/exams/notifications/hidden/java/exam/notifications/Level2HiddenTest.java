package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Attempt;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Providers fail: rules 2.1 to 2.6. */
class Level2HiddenTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final NotificationWorld world = new NotificationWorld();

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("It asks to be left in peace, so no message may go to it, and the wait may be longer.")
  void r2_2_a_minute_of_patience() {
    Server server = world.server();
    world.push().next(Response.FAIL_FOR_A_MINUTE);
    String id = server.send(hello("1", "ann", Channel.PUSH));
    world.process(server);
    server.send(hello("2", "bob", Channel.PUSH));

    world.processFor(server, Duration.ofSeconds(59), SECOND);
    Expect.equal("rule 2.2: calls before the minute is over", world.push().calls().size(), 1);
    world.processFor(server, Duration.ofSeconds(2), SECOND);

    Expect.equal("rule 2.2: messages afterwards", world.push().texts().size(), 2);
    List<Attempt> attempts = server.status(id).get(0).attempts();
    Expect.equal("rule 2.2: the last attempt", attempts.get(1).number(), 2);
    Expect.equal("rule 2.2: its outcome", attempts.get(1).outcome(), Attempt.Outcome.ACCEPTED);

    new Level2HiddenTest().waitsFillTheirCeilings();
  }

  @Test
  @Points(1)
  @Hint("Whoever is given up goes to a list, in the order of death, and out of it when replayed.")
  void r2_3_dead_letters_and_replay() {
    Server server = world.server();
    world.push().always(Response.FAIL);
    world.email().always(Response.REFUSE);
    String used = server.send(hello("1", "ann", Channel.PUSH));
    world.processFor(server, Duration.ofHours(2), Duration.ofMinutes(10));
    String refused = server.send(hello("2", "ann", Channel.EMAIL));
    world.processFor(server, Duration.ofHours(2), Duration.ofMinutes(10));

    List<DeadLetter> first = server.deadLetters("", 1);
    List<DeadLetter> second = server.deadLetters(first.get(0).cursor(), 10);

    Expect.equal("rule 2.3: calls of the first", world.push().calls().size(), 8);
    Expect.equal("rule 2.3: calls of the second", world.email().calls().size(), 1);
    Expect.equal("rule 2.3: the first", first.get(0).notificationId(), used);
    Expect.equal("rule 2.3: its reason", first.get(0).reason(), "attempts used up");
    Expect.equal("rule 2.3: the second", second.get(0).notificationId(), refused);
    Expect.equal("rule 2.3: its reason", second.get(0).reason(), "refused: no such address");

    boolean replayed = server.replay(first.get(0));
    boolean again = server.replay(first.get(0));
    world.pass(Duration.ofMinutes(1));
    world.push().next(Response.FAIL, Response.FAIL, Response.ACCEPT);
    world.processFor(server, Duration.ofHours(1), Duration.ofMinutes(10));

    assertThat(server.status(used).get(0).attempts())
        .as("rule 2.2: the numbers of eight attempts and three more")
        .extracting(Attempt::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    Expect.equal("rule 2.3: replayed once", List.of(replayed, again), List.of(true, false));
    Expect.equal("rule 2.3: dead letters", server.deadLetters("", 10), second);
    Expect.equal("rule 2.3: sent", states(server, used), List.of(State.SENT));

    new Level2HiddenTest().behindLettersThatAreDeadNoMore();
    new Level2HiddenTest().aLetterOfAnEarlierDeath();
  }

  @Test
  @Points(1)
  @Hint("One after the other at once, and all over again after the wait.")
  void r2_4_all_providers_in_turn() {
    ScriptedProvider second = world.addProvider("push two", Channel.PUSH);
    Server server = world.server();
    world.push().next(Response.FAIL, Response.ACCEPT);
    second.next(Response.FAIL);
    String id = server.send(hello("key", "ann", Channel.PUSH));

    world.process(server);
    world.pass(Duration.ofMinutes(10));
    world.process(server);

    Expect.equal(
        "rule 2.4: the providers of the attempts",
        server.status(id).get(0).attempts().stream().map(Attempt::provider).toList(),
        List.of("push", "push two", "push"));
    for (Response failure : List.of(Response.FAIL, Response.FAIL_FOR_A_MINUTE)) {
      new Level2HiddenTest().theNextAfterSilence(failure, 1);
      new Level2HiddenTest().theNextAfterSilence(failure, 2);
    }
    HistoryRules.expect("2.4");
  }

  @Test
  @Points(1)
  @Hint("A bounce says something of one address of one channel, and of no other one.")
  void r2_6_a_late_bounce_of_an_old_address() {
    Server server = world.server();
    server.setPreferences(NotificationWorld.at("ann", Map.of(Channel.EMAIL, "old")));
    server.send(hello("1", "ann", Channel.EMAIL));
    world.process(server);
    String key = world.email().onlyKey();
    server.setPreferences(NotificationWorld.at("ann", Map.of(Channel.EMAIL, "new")));

    server.report(new DeliveryReport(key, Event.BOUNCED));

    String next = server.send(hello("2", "ann", Channel.EMAIL));
    world.process(server);
    assertThat(states(server, next))
        .as("rule 2.6: a message to the new address, after the old one bounced")
        .containsExactly(State.SENT);

    BouncedAddresses.expectTheirChannelAlone();
    HistoryRules.expect("2.6");
  }

  /** A provider that was silent is asked again and says Failed: its turn is over. */
  private void theNextAfterSilence(Response failure, int silent) {
    List<ScriptedProvider> three =
        List.of(
            world.push(),
            world.addProvider("push two", Channel.PUSH),
            world.addProvider("push three", Channel.PUSH));
    Server server = world.server();
    three.subList(0, silent - 1).forEach(each -> each.next(Response.FAIL));
    three.get(silent - 1).next(Response.LOSE_CALL, failure);
    String id = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);

    world.pass(NotificationWorld.CONFIG.lease());
    world.process(server);

    if (three.get(silent - 1).calls().size() < 2) {
      return; // another one was asked, which rule 4.3 forbids
    }
    List<String> expected =
        silent == 1
            ? List.of("push", "push", "push two")
            : List.of("push", "push two", "push two", "push three");
    assertThat(server.status(id).get(0).attempts())
        .as("rule 2.4: providers asked; number %d was silent, then said %s", silent, failure)
        .extracting(Attempt::provider)
        .isEqualTo(expected);
    assertThat(states(server, id))
        .as("rule 2.4: the state when the next provider has accepted")
        .containsExactly(State.SENT);
  }

  private void waitsFillTheirCeilings() {
    world.configure(Level5HiddenTest.patient());
    Server server = world.server();
    world.push().always(Response.FAIL);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      SendOptions urgent = SendOptions.of(Priority.URGENT);
      ids.add(server.send(hello("key " + i, "ann", urgent, Channel.PUSH)));
    }
    Duration step = Duration.ofMillis(100);
    world.processFor(server, Duration.ofSeconds(8), step);

    for (int attempt = 1; attempt <= 3; attempt++) {
      List<Duration> waits = new ArrayList<>();
      for (String id : ids) {
        List<Attempt> attempts = server.status(id).get(0).attempts();
        waits.add(Duration.between(attempts.get(attempt - 1).at(), attempts.get(attempt).at()));
      }
      waits.sort(null);
      Duration ceiling = SECOND.multipliedBy(1L << (attempt - 1));
      assertThat(waits.get(0))
          .as("rule 2.2: the shortest of 60 waits after attempt %d", attempt)
          .isLessThan(ceiling.dividedBy(10).multipliedBy(4).plus(step));
      assertThat(waits.get(59))
          .as("rule 2.2: the longest of 60 waits after attempt %d", attempt)
          .isBetween(ceiling.dividedBy(10).multipliedBy(6), ceiling.plus(step));
    }
  }

  private void behindLettersThatAreDeadNoMore() {
    Server server = world.server();
    world.push().always(Response.REFUSE);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(server.send(hello("key " + i, "ann", Channel.PUSH)));
      world.process(server);
      world.pass(SECOND);
    }
    List<DeadLetter> letters = server.deadLetters("", 100);

    server.replay(letters.get(0));
    server.cancel(ids.get(1));

    assertThat(server.deadLetters(letters.get(0).cursor(), 1))
        .as("rule 2.3: behind a letter that was replayed")
        .containsExactly(letters.get(2));
    assertThat(server.deadLetters(letters.get(1).cursor(), 100))
        .as("rule 2.3: behind a letter that was cancelled")
        .containsExactly(letters.get(2), letters.get(3));
    assertThat(server.deadLetters(letters.get(3).cursor(), 100))
        .as("rule 2.3: behind the last")
        .isEmpty();
  }

  private void aLetterOfAnEarlierDeath() {
    Server server = world.server();
    world.push().always(Response.REFUSE);
    String id = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);
    DeadLetter earlier = server.deadLetters("", 1).get(0);
    server.replay(earlier);
    world.pass(SECOND);
    world.process(server);
    List<DeadLetter> later = server.deadLetters("", 2);

    boolean replayed = server.replay(earlier);
    world.process(server);

    Expect.equal("rule 2.3: replayed by the letter of an earlier death", replayed, false);
    Expect.equal("rule 2.3: it stays dead", states(server, id), List.of(State.DEAD));
    Expect.equal("rule 2.3: its letter stays", server.deadLetters("", 2), later);
    Expect.equal("rule 2.3: calls for it", world.push().calls().size(), 2);
    Expect.equal("rule 2.3: replayed by its own letter", server.replay(later.get(0)), true);
  }
}
