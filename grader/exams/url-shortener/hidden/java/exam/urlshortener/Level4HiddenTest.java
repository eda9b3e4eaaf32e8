package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.util.List;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.urlshortener.HashKeys;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenResult;
import katas.urlshortener.ShortenerRace;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.UrlShortener;
import org.junit.jupiter.api.Test;

/** Races and faults of links. */
class Level4HiddenTest {
  private static final int BOUND = 2_000;

  private static ShortenerRace withSale(Simulation simulation) {
    ShortenerRace race = new ShortenerRace(simulation);
    race.a().alias("ann", "sale", URL);
    return race;
  }

  /** The link is in the list exactly when it leads on. */
  private static void expectWhole(ShortenerRace race, String rule) {
    Server fresh = race.fresh();
    boolean leads = fresh.leads("sale").equals(URL);
    List<String> listed = fresh.keys("ann", 10);
    Expect.that(
        rule + ": a link is in its owner's list exactly when it leads on",
        listed.equals(leads ? List.of("sale") : List.of()),
        () -> "sale leads to " + fresh.leads("sale") + " and the list is " + listed);
  }

  @Test
  @Points(1)
  @Hint("A server that crashed may have written the link already: then the alias is taken.")
  void r4_1_a_server_crashes_with_the_alias() {
    Exploration.of((Simulation simulation) -> new ShortenerRace(simulation))
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().alias("ann", "sale", URL + "?a")))
        .server("B", race -> race.note("B", race.b().alias("bob", "sale", URL + "?b")))
        .faults(Fault.values())
        .check(race -> race.expectLinksLead("rule 4.1"))
        .check(
            race ->
                Expect.that(
                    "rule 4.1: one has it",
                    race.count(ShortenResult.Created.class) <= 1,
                    "after " + race + " two have"))
        .check(
            race ->
                expectListedOnce(
                    race.fresh().keys("ann", 10),
                    race.fresh().keys("bob", 10),
                    race.fresh().leads("sale")))
        .explore();
  }

  private static void expectListedOnce(List<String> anns, List<String> bobs, String leads) {
    Expect.that(
        "rule 4.1: sale is in one list when it leads on, else in none",
        anns.size() + bobs.size() == (leads.equals("404") ? 0 : 1),
        "it leads to " + leads + ", ann's list is " + anns + " and bob's is " + bobs);
  }

  @Test
  @Points(1)
  @Hint("One URL has one hash, so two owners of it collide for certain.")
  void r4_2_two_owners_of_one_url_by_hash() {
    Exploration.of(
            (Simulation simulation) ->
                new ShortenerRace(simulation, new HashKeys(), new HashKeys()))
        .bound(BOUND)
        .server("A", race -> race.note("A", shorten(race.a(), "ann")))
        .server("B", race -> race.note("B", shorten(race.b(), "bob")))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: both owners get a link",
                    race.count(ShortenResult.Created.class) == 2,
                    "the answers are " + race))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: two links have two keys",
                    !race.fresh().keys("ann", 9).equals(race.fresh().keys("bob", 9)),
                    "after " + race + " they have one"))
        .explore();
  }

  private static ShortenResult shorten(Server server, String owner) {
    return server.service().shorten(ShortenRequest.of(owner(owner), URL));
  }

  /** Servers A and B are one: two threads that handle requests of the same server. */
  @Test
  @Points(2)
  @Hint("What was read before a deletion must not be remembered after it.")
  void r4_4_a_link_is_deleted_while_it_is_resolved() {
    Exploration.of(Level4HiddenTest::oneServerWithSale)
        .bound(BOUND)
        .thread("one", "reader", OneServer::read)
        .thread("one", "deleter", one -> one.server.service().delete("ann", "sale"))
        .check(
            one ->
                Expect.that(
                    "rule 4.4: once delete has returned, sale leads nowhere",
                    one.server.leads("sale").equals("410"),
                    () -> "it leads to " + one.server.leads("sale")))
        .explore();
  }

  private static OneServer oneServerWithSale(Simulation simulation) {
    ShortenerWorld world = new ShortenerWorld(simulation);
    world.server().alias("ann", "sale", URL);
    FarTable table = new FarTable(simulation);
    return new OneServer(
        new Server(IsolatedServer.start(UrlShortener::new, world.platform(table))), table);
  }

  /** A server and its table, far away. */
  private record OneServer(Server server, FarTable table) {
    void read() {
      table.travels("its visitor");
      server.leads("sale");
    }
  }

  @Test
  @Points(1)
  @Hint("What belongs together is written in one batch.")
  void r4_8_shorten_fails_anywhere() {
    Exploration.of((Simulation simulation) -> new ShortenerRace(simulation))
        .bound(BOUND)
        .server("A", race -> race.a().alias("ann", "sale", URL))
        .faults(Fault.values())
        .check(race -> expectWhole(race, "rule 4.8"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A link and its place in the list go together, or a crash comes between.")
  void r4_8_delete_fails_anywhere() {
    Exploration.of(Level4HiddenTest::withSale)
        .bound(BOUND)
        .server("A", race -> race.a().service().delete("ann", "sale"))
        .faults(Fault.values())
        .check(race -> expectWhole(race, "rule 4.8"))
        .explore();
  }
}
