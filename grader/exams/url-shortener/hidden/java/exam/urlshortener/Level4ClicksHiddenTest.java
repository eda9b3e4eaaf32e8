package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Click;
import katas.urlshortener.ShortenerRace;
import katas.urlshortener.Statistics;
import org.junit.jupiter.api.Test;

/** Races and faults of counting. */
class Level4ClicksHiddenTest {
  private static final int BOUND = 2_000;
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Click ONE = new Click("1", "sale", MONDAY, "vic", "DE", "");
  private static final Click TWO = new Click("2", "sale", MONDAY, "wim", "NL", "");

  private static Exploration<ShortenerRace> race() {
    return Exploration.of(
            (Simulation simulation) -> {
              ShortenerRace race = new ShortenerRace(simulation);
              race.a().alias("ann", "sale", URL);
              return race;
            })
        .bound(BOUND);
  }

  private static void count(ShortenerRace race, Click... clicks) {
    race.world().counter().count(List.of(clicks));
  }

  private static void expectTwoClicks(ShortenerRace race) {
    Statistics statistics = race.fresh().service().statistics("ann", "sale");
    Expect.that(
        "rule 4.5: sale has two clicks of two visitors, one from DE and one from NL",
        statistics.clicks() == 2
            && statistics.visitors() == 2
            && statistics.byCountry().equals(Map.of("DE", 1L, "NL", 1L)),
        "it has " + statistics);
  }

  @Test
  @Points(1)
  @Hint("Between reading a sum and writing it another counter may have written one.")
  void r4_5_two_counters_count_two_clicks_of_a_link() {
    race()
        .server("A", race -> count(race, ONE))
        .server("B", race -> count(race, TWO))
        .check(Level4ClicksHiddenTest::expectTwoClicks)
        .explore();
  }

  @Test
  @Points(2)
  @Hint("That a click was counted and the count itself must be written together.")
  void r4_5_a_counter_fails_anywhere_and_the_log_delivers_again() {
    race()
        .server("A", race -> count(race, ONE, TWO))
        .faults(Fault.values())
        .afterwards("the log delivers again", race -> count(race, ONE, TWO))
        .check(Level4ClicksHiddenTest::expectTwoClicks)
        .explore();
  }
}
