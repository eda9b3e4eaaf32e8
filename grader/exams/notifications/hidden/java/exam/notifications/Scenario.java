package exam.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.notifications.Attempt;
import katas.notifications.Channel;
import katas.notifications.ChannelStatus;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.Message;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.State;

/**
 * A few notifications, chosen by a seed, that several servers handle at once; and what must be true
 * of them afterwards, whatever order things came in and whatever broke.
 */
final class Scenario {
  private static final List<Response> TROUBLE =
      List.of(Response.LOSE_ANSWER, Response.FAIL, Response.LOSE_CALL, Response.LOSE_ANSWER);

  private final String rule;
  private final NotificationServers cluster;
  private final List<SendRequest> requests = new ArrayList<>();
  private final Map<String, Object> answers = new TreeMap<>();
  private final Random random;

  /**
   * Prepares the situation.
   *
   * @param rule for failures
   * @param seed which situation
   * @param digest whether the notifications are items of one digest
   * @param trouble whether providers fail and stay silent at first
   */
  Scenario(String rule, Simulation simulation, long seed, boolean digest, boolean trouble) {
    this.rule = rule;
    random = new Random(seed);
    cluster = new NotificationServers(simulation);
    SendOptions options = digest ? SendOptions.none().asDigest() : options();
    int count = digest ? 3 : 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      Channel channel = digest ? Channel.PUSH : Channel.values()[random.nextInt(3)];
      Channel other =
          random.nextBoolean() || digest ? channel : Channel.values()[random.nextInt(3)];
      Channel[] channels =
          channel == other ? new Channel[] {channel} : new Channel[] {channel, other};
      SendRequest request = NotificationWorld.hello("key " + i, "ann", options, channels);
      requests.add(named(request, "n" + i));
      server(0).send(requests.get(i));
    }
    if (trouble) {
      for (Channel channel : Channel.values()) { // less than the attempts of a message
        for (int i = random.nextInt(3); i > 0; i--) {
          world().provider(channel).next(TROUBLE.get(random.nextInt(TROUBLE.size())));
        }
      }
    }
    world().pass(digest ? Duration.ofHours(1) : Duration.ZERO);
  }

  private SendOptions options() {
    return SendOptions.of(random.nextBoolean() ? Priority.URGENT : Priority.NORMAL);
  }

  private static SendRequest named(SendRequest request, String name) {
    return new SendRequest(
        request.key(),
        request.userId(),
        request.category(),
        request.templateId(),
        Map.of("name", name),
        request.channels(),
        request.options());
  }

  NotificationWorld world() {
    return cluster.world();
  }

  Server server(int index) {
    return cluster.server(index);
  }

  SendRequest request() {
    return requests.get(0);
  }

  String id() {
    return world().server().send(request());
  }

  void note(String name, Object answer) {
    synchronized (answers) {
      answers.put(name, answer);
    }
  }

  boolean is(String name, Object answer) {
    return answer.equals(answers.get(name));
  }

  /** Reports about every message that a provider has accepted so far, as its provider does. */
  void reportAll(Server server, Event event) {
    for (ScriptedProvider provider : world().providers()) {
      for (Message message : provider.accepted()) {
        boolean known = server.report(new DeliveryReport(message.key(), event));
        assertThat(known).as("rule 2.6: the report of a message that was sent").isTrue();
        String name = "reported " + provider.channel() + " " + message.text();
        synchronized (answers) {
          answers.merge(name, event, (a, b) -> ((Event) a).compareTo((Event) b) < 0 ? b : a);
        }
      }
    }
  }

  /** Ann goes over the quota that histories have, and waits for the next hours. */
  void manyMore() {
    for (int i = 0; i < 4; i++) {
      SendRequest request =
          named(NotificationWorld.hello("more " + i, "ann", Channel.SMS), "more" + i);
      requests.add(request);
      server(1).send(request);
    }
  }

  /** A new server does what is due until nothing waits any more. */
  void recover() {
    world().providers().forEach(ScriptedProvider::recover);
    for (int minutes : new int[] {0, 1, 10, 60, 60}) {
      world().pass(Duration.ofMinutes(minutes).plusSeconds(minutes));
      world().process(world().server());
    }
  }

  /** Every message was accepted by one provider, under one key, and its status says so. */
  void checkAll() {
    Server server = world().server();
    for (SendRequest request : requests) {
      String id = server.send(request);
      for (ChannelStatus status : server.status(id)) {
        check(request, status, id);
      }
    }
    firstAttemptsAnHour();
  }

  private void check(SendRequest request, ChannelStatus status, String id) {
    String name = request.variables().get("name");
    List<String> accepted = accepted(status.channel(), name);
    boolean cancelled = status.state() == State.CANCELLED;
    assertThat(accepted)
        .as("%s: who has sent %s by %s after %s", rule, name, status.channel(), answers)
        .hasSize(cancelled ? 0 : 1);
    String text = cancelled ? "" : accepted.get(0).substring(accepted.get(0).indexOf(": ") + 2);
    Object reported = answers.get("reported " + status.channel() + " " + text);
    State expected = reported == null ? State.SENT : State.valueOf(reported.toString());
    assertThat(status.state())
        .as("%s: the state of %s by %s after %s", rule, name, status.channel(), answers)
        .isEqualTo(cancelled ? State.CANCELLED : expected);
    attempts(name, status);
    if (request == request() && is("cancelled", true)) {
      assertThat(status.state())
          .as("%s: the state of %s, for which cancel returned true", rule, id)
          .isEqualTo(State.CANCELLED);
    }
  }

  /** What the last cancel of the first request said is true. */
  void checkCancelled() {
    List<State> states = NotificationWorld.states(world().server(), id());
    boolean all = states.stream().allMatch(state -> state == State.CANCELLED);
    assertThat(is("cancelled", true))
        .as("%s: cancel returned true, with %s", rule, states)
        .isEqualTo(all);
  }

  /** Provider, key and text of each message with this name that was accepted. */
  private List<String> accepted(Channel channel, String name) {
    List<String> all = new ArrayList<>();
    for (ScriptedProvider provider : world().providers()) {
      for (Message message : provider.accepted()) {
        boolean named = message.text().contains(name);
        if (provider.channel() == channel && named) {
          all.add(provider.name() + " " + message.key() + ": " + message.text());
        }
      }
    }
    return all;
  }

  /** Every call that arrived is an attempt. */
  private void attempts(String name, ChannelStatus status) {
    List<String> calls = new ArrayList<>();
    for (Call call : world().calls()) {
      if (call.provider().channel() == status.channel() && call.message().text().contains(name)) {
        calls.add(call.provider().name() + " at " + call.at());
      }
    }
    List<Attempt> attempts = status.attempts();
    List<String> told =
        attempts.stream().map(attempt -> attempt.provider() + " at " + attempt.at()).toList();
    assertThat(told)
        .as("rule 4.2: the attempts of %s by %s", name, status.channel())
        .containsAll(calls);
    assertThat(attempts.stream().map(Attempt::number))
        .as("rule 2.2: the numbers of the attempts of %s", name)
        .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
  }

  /** Rule 3.2, by the first call for each text. */
  private void firstAttemptsAnHour() {
    Map<String, String> hours = new TreeMap<>();
    for (Call call : world().calls()) {
      String hour =
          call.message().address().replaceAll(".* of ", "") + call.at().toString().substring(0, 13);
      hours.putIfAbsent(call.provider().channel() + call.message().text(), hour);
    }
    boolean urgent = requests.stream().anyMatch(it -> it.options().priority() == Priority.URGENT);
    Map<String, Integer> counts = new TreeMap<>();
    hours.values().forEach(hour -> counts.merge(hour, 1, Integer::sum));
    assertThat(counts.values())
        .as("rule 4.8: first attempts by user and hour, %s", counts)
        .allMatch(count -> urgent || count <= NotificationModel.CONFIG.hourlyQuota());
  }
}
