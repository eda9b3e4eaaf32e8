package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.analytics.AnalyticsServer;
import katas.analytics.Page;
import katas.analytics.Problem;
import katas.analytics.Sample;
import katas.analytics.TrackResult;
import katas.analytics.WindowCount;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL and Kafka: what one server takes another one counts. */
class EngineLevel1Test {
  private static final EngineAnalytics WORLD = new EngineAnalytics(1);
  private static final AnalyticsServer A = WORLD.server();
  private static final AnalyticsServer B = WORLD.server();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static String track(Instant at) {
    TrackResult result = A.track(Sample.at("t " + at, "/", at).site("track").event());
    return result instanceof TrackResult.Accepted ? "Accepted" : result.toString();
  }

  @Test
  @Hint("Every field has a range, and its time has one by the server's clock.")
  void r1_1_what_is_refused_is_not_appended() {
    Instant now = WORLD.now();
    String early = track(now.minus(Duration.ofHours(24)).plus(Duration.ofMinutes(1)));
    String soon = track(now.plus(Duration.ofMinutes(4)));
    long before = WORLD.appended();

    String late = track(now.minus(Duration.ofHours(24)).minus(Duration.ofMinutes(1)));
    String future = track(now.plus(Duration.ofMinutes(6)));
    TrackResult malformed = A.track(WORLD.event("1", "no slash", 0).event());

    Expect.equal("rule 1.1: within", List.of(early, soon), List.of("Accepted", "Accepted"));
    Expect.equal("rule 1.1: 24 h and a minute behind", late, "Refused[problem=LATE]");
    Expect.equal("rule 1.1: 6 min ahead", future, "Refused[problem=FUTURE]");
    Expect.equal(
        "rule 1.1: a page without /", malformed, new TrackResult.Refused(Problem.MALFORMED));
    Expect.equal("rule 1.1: messages of the refused", WORLD.appended() - before, 0L);
  }

  @Test
  @Hint("The event says when it was, not the log and not the clock.")
  void r1_2_the_window_of_its_own_time() {
    for (int seconds : List.of(600, 0, 299, 300)) {
      A.track(WORLD.event("id " + seconds, "/é東\"\\", seconds).site("own").event());
    }
    WORLD.processAll();

    Expect.equal(
        "rule 1.2: the counts of minutes 0 to 10",
        WORLD.counts(B, "own"),
        List.of("0 /é東\"\\ view 2", "5 /é東\"\\ view 1", "10 /é東\"\\ view 1"));
  }

  @Test
  @Hint("A prefix of a key needs an end, and a cursor is a place in the order, not a number.")
  void r1_3_sites_apart_and_page_by_page() {
    for (String site : List.of("a", "ab", "a b", "A")) {
      A.track(WORLD.event("1", "/" + site, 60).site(site).event());
      A.track(WORLD.event("2", "/", 360).site(site).event());
    }
    A.track(WORLD.event("3", "/", 360).site("a").type("click").event());
    A.track(WORLD.event("4", "/-", 360).site("a").event());
    A.track(WORLD.event("5", "/𐀀", 360).site("a").event());
    A.track(WORLD.event("6", "/\uff41", 360).site("a").event());
    WORLD.processAll();

    Page<WindowCount> first = page(A, Optional.empty());
    A.track(WORLD.event("7", "/", 0).site("a").event());
    WORLD.processAll();
    List<WindowCount> all = new ArrayList<>(first.items());
    Optional<String> next = first.next();
    while (next.isPresent()) {
      Page<WindowCount> page = page(B, next);
      all.addAll(page.items());
      next = page.next();
    }

    Expect.equal(
        "rule 1.3: the counts of site a, page by page",
        WORLD.texts(all),
        List.of(
            "0 /a view 1",
            "5 / click 1",
            "5 / view 1",
            "5 /- view 1",
            "5 /𐀀 view 1",
            "5 /\uff41 view 1"));
  }

  private static Page<WindowCount> page(AnalyticsServer server, Optional<String> cursor) {
    Instant from = WORLD.base();
    return server.counts("a", from, from.plus(Duration.ofHours(1)), 2, cursor);
  }

  @Test
  @Hint("Look at the ends of the range, and count all types together.")
  void r1_4_top_pages() {
    int id = 0;
    for (String page : List.of("/b", "/a", "/b", "/c", "/b", "/a")) {
      A.track(WORLD.event("id " + id, page, 300 * id++).site("top").event());
    }
    A.track(WORLD.event("click", "/a", 0).site("top").type("click").event());
    A.track(WORLD.event("beyond", "/c", 3_600).site("top").event());
    A.track(WORLD.event("other", "/c", 0).site("topping").event());
    WORLD.processAll();

    List<String> top =
        B.topPages("top", WORLD.base(), WORLD.base().plus(Duration.ofHours(1)), 2).stream()
            .map(each -> each.page() + " " + each.count())
            .toList();

    Expect.equal("rule 1.4: the first two pages", top, List.of("/a 3", "/b 3"));
  }
}
