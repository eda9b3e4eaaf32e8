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
    Expect.equal(
        rule + ": the list of a link that leads " + fresh.leads("sale"),
        fresh.keys("ann", 10),
        leads ? List.of("sale") : List.of());
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
                Expect.equal(
                    "rule 4.1: sale is listed once",
                    race.fresh().keys("ann", 10).size() + race.fresh().keys("bob", 10).size(),
                    race.fresh().leads("sale").equals("404") ? 0 : 1))
        .explore();
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
                Expect.equal(
                    "rule 4.2: after " + race + " both have a link",
                    race.count(ShortenResult.Created.class),
                    2L))
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
                Expect.equal("rule 4.4: once delete has returned", one.server.leads("sale"), "410"))
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
