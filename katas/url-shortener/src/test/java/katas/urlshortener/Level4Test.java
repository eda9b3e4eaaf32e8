package katas.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final int BOUND = 2_000;

  @Test
  @Points(1)
  @Hint("Between reading that an alias is free and writing the link another server may write.")
  void r4_1_two_want_the_same_alias() {
    Exploration.of((Simulation simulation) -> new ShortenerRace(simulation))
        .bound(BOUND)
        .server("A", race -> race.note("A", race.a().alias("ann", "sale", URL + "?a")))
        .server("B", race -> race.note("B", race.b().alias("bob", "sale", URL + "?b")))
        .check(
            race ->
                Expect.that(
                    "rule 4.1: one of two owners gets the alias",
                    race.count(ShortenResult.Created.class) == 1,
                    "the answers are " + race))
        .check(race -> race.expectLinksLead("rule 4.1"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A key that was free when it was looked up may be taken when it is written.")
  void r4_2_two_generate_the_same_key() {
    Exploration.of(
            (Simulation simulation) ->
                new ShortenerRace(
                    simulation,
                    ScriptedKeys.of("AAAAAAA", "BBBBBBB"),
                    ScriptedKeys.of("AAAAAAA", "CCCCCCC")))
        .bound(BOUND)
        .server(
            "A",
            race ->
                race.note(
                    "A",
                    race.a()
                        .service()
                        .shorten(ShortenRequest.of(ShortenerWorld.owner("ann"), URL + "?a"))))
        .server(
            "B",
            race ->
                race.note(
                    "B",
                    race.b()
                        .service()
                        .shorten(ShortenRequest.of(ShortenerWorld.owner("bob"), URL + "?b"))))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: both owners get a link",
                    race.count(ShortenResult.Created.class) == 2,
                    "the answers are " + race))
        .check(race -> race.expectLinksLead("rule 4.2"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Reading a count and writing it back loses what another counter wrote between the two.")
  void r4_5_two_counters_are_delivered_the_same_click() {
    Click click = new Click("click 1", "sale", LocalDate.of(2026, 1, 5), "vic", "DE", "");
    Exploration.of(
            (Simulation simulation) -> {
              ShortenerRace race = new ShortenerRace(simulation);
              race.a().alias("ann", "sale", URL);
              return race;
            })
        .bound(BOUND)
        .server("A", race -> race.world().counter().count(List.of(click)))
        .server("B", race -> race.world().counter().count(List.of(click)))
        .check(
            race ->
                Expect.that(
                    "rule 4.5: one click that is delivered twice counts once",
                    clicks(race) == 1,
                    () -> "sale has " + clicks(race) + " clicks"))
        .explore();
  }

  private static long clicks(ShortenerRace race) {
    return race.fresh().service().statistics("ann", "sale").clicks();
  }

  @Test
  @Points(1)
  @Hint("Whoever comes while a key is being loaded waits for that load.")
  void r4_6_two_threads_ask_for_a_cold_link() {
    Stampede stampede = new Stampede(new Simulation());

    stampede.askTwice(() -> {});

    Expect.equal("rule 4.6: loads", stampede.loads(), 1);
    Expect.equal("rule 4.6: what the second was told", stampede.secondAnswer(), Optional.of(URL));
  }
}
