package exam.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Salt;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.NotificationWorld;
import org.junit.jupiter.api.Test;

/**
 * Situations chosen by seeds, in which everything happens at once: rules 4.2, 4.5, 4.6, 4.8 and
 * 4.9.
 */
class Level4ScenarioHiddenTest {
  private static final int SCENARIOS = 1;
  private static final int RUNS = 4;
  private static final int SEEDS = 100;

  private static void explore(
      String rule,
      boolean digest,
      boolean trouble,
      Function<Exploration<Scenario>, Exploration<Scenario>> actions) {
    for (int i = 1; i <= SCENARIOS; i++) {
      long seed = new Random((Salt.current() + rule + i).hashCode()).nextLong();
      Exploration<Scenario> exploration =
          Exploration.of(
              (Simulation simulation) ->
                  new Scenario("rule " + rule, simulation, seed, digest, trouble));
      actions
          .apply(exploration)
          .afterwards("a new server processes what is due", Scenario::recover)
          .check(Scenario::checkAll)
          .explore();
    }
  }

  @Test
  @Points(1)
  @Hint("Nothing may be lost between two writes, whatever the server was about to do.")
  void r4_2_a_round_of_all_kinds_breaks_off() {
    explore(
        "4.2",
        false,
        true,
        it ->
            it.server("A", scenario -> scenario.server(0).process())
                .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH));
    explore(
        "4.2",
        true,
        true,
        it ->
            it.server("A", scenario -> twoRounds(scenario, 0))
                .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH));
  }

  @Test
  @Points(1)
  @Hint("Each channel is cancelled over the version that was read, and what is said is what holds.")
  void r4_5_cancel_meets_rounds_and_digests() {
    for (boolean digest : new boolean[] {false, true}) {
      explore(
          "4.5",
          digest,
          !digest,
          it ->
              it.server("A", scenario -> twoRounds(scenario, 0))
                  .server("B", scenario -> cancel(scenario, 1))
                  .faults(Fault.FAIL_AFTER, Fault.CRASH)
                  .sample(RUNS, SEEDS)
                  .afterwards("the client asks again", scenario -> cancel(scenario, 0))
                  .check(Scenario::checkCancelled));
    }
  }

  private static void twoRounds(Scenario scenario, int server) {
    scenario.server(server).process();
    scenario.server(server).process();
  }

  private static void cancel(Scenario scenario, int server) {
    String id = scenario.id();
    scenario.note("cancelled", scenario.server(server).cancel(id));
  }

  @Test
  @Points(1)
  @Hint("Reports and answers are written over the version that was read, or read again.")
  void r4_6_reports_of_several_messages() {
    explore(
        "4.6",
        false,
        true,
        it ->
            it.server("A", scenario -> twoRounds(scenario, 0))
                .server("B", scenario -> scenario.reportAll(scenario.server(1), Event.DELIVERED))
                .faults(Fault.FAIL_AFTER, Fault.CRASH)
                .sample(RUNS, SEEDS)
                .afterwards("and again", scenario -> again(scenario, Event.DELIVERED))
                .afterwards("a late one", scenario -> again(scenario, Event.SENT)));
    for (Event other : new Event[] {Event.DELIVERED, Event.SENT}) {
      Exploration.of(Level4ScenarioHiddenTest::sent)
          .sample(RUNS, SEEDS)
          .server("A", scenario -> scenario.reportAll(scenario.server(0), Event.BOUNCED))
          .server("B", scenario -> scenario.reportAll(scenario.server(1), other))
          .faults(Fault.FAIL_AFTER, Fault.CRASH)
          .afterwards("both come again", scenario -> again(scenario, Event.BOUNCED))
          .afterwards("the other one too", scenario -> again(scenario, other))
          .check(Scenario::checkAll)
          .explore();
    }
  }

  private static Scenario sent(Simulation simulation) {
    Scenario scenario = new Scenario("rule 4.6", simulation, 1, true, false);
    scenario.world().process(scenario.server(0));
    return scenario;
  }

  private static void again(Scenario scenario, Event event) {
    scenario.reportAll(scenario.world().server(), event);
  }

  @Test
  @Points(1)
  @Hint("Quota and digest are decided in the batch that claims the message.")
  void r4_8_quotas_and_digests_of_two_servers() {
    explore(
        "4.8",
        true,
        false,
        it ->
            it.server("A", scenario -> twoRounds(scenario, 0))
                .server("B", scenario -> twoRounds(scenario, 1))
                .faults(Fault.CRASH, Fault.FAIL_AFTER)
                .fewSwitches()
                .sample(RUNS, SEEDS));
    explore(
        "4.8",
        false,
        false,
        it ->
            it.server("A", scenario -> scenario.server(0).process())
                .server(
                    "B",
                    scenario -> {
                      scenario.manyMore();
                      scenario.server(1).process();
                    })
                .sample(RUNS, SEEDS));
  }

  private static final Campaign SALE =
      new Campaign(
          "sale", "all", Category.MARKETING, "hello", Map.of("name", "sale"), Channel.PUSH);

  @Test
  @Points(1)
  @Hint("The cursor moves when its page is accepted; a page that comes again changes nothing.")
  void r4_9_a_campaign_breaks_off() {
    Exploration.of(Level4ScenarioHiddenTest::few)
        .server("A", world -> world.server().process())
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("another server", world -> world.process(world.server()))
        .afterwards("the lease ends", world -> world.pass(NotificationModel.HOUR))
        .afterwards("a third", world -> world.process(world.server()))
        .check(world -> eachMemberHasOne(world, "push of ann", "push of bob"))
        .explore();
    Exploration.of(Level4ScenarioHiddenTest::crowd)
        .sample(RUNS, SEEDS)
        .server("A", servers -> run(servers, 0))
        .server("B", servers -> run(servers, 1))
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .afterwards("the client asks again", servers -> servers.world().server().start(SALE))
        .afterwards("another server", servers -> servers.world().process(servers.world().server()))
        .afterwards("the lease ends", servers -> servers.world().pass(NotificationModel.HOUR))
        .afterwards("a third", servers -> servers.world().process(servers.world().server()))
        .check(
            servers ->
                eachMemberHasOne(
                    servers.world(),
                    "push of an",
                    "push of ann",
                    "push of bob",
                    "push of dora",
                    "push of emil"))
        .explore();
  }

  /** Two members, whose campaign has begun. */
  private static NotificationWorld few(Simulation simulation) {
    NotificationWorld world = new NotificationWorld(simulation);
    world.audience().consistOf("all", List.of("ann", "bob"));
    world.server().start(SALE);
    return world;
  }

  private static NotificationServers crowd(Simulation simulation) {
    NotificationServers servers = new NotificationServers(simulation);
    for (String member : List.of("an", "dora", "emil")) {
      servers.server(0).setPreferences(NotificationWorld.preferences(member));
    }
    return servers;
  }

  private static void run(NotificationServers servers, int server) {
    servers.server(server).start(SALE);
    servers.server(server).process();
    servers.server(server).process();
  }

  private static void eachMemberHasOne(NotificationWorld world, String... members) {
    List<String> addresses =
        world.texts().stream().map(text -> text.substring(0, text.indexOf(':'))).toList();
    assertThat(addresses)
        .as("rule 4.9: the members that got the campaign")
        .containsExactlyInAnyOrder(members);
  }
}
