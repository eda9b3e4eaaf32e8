package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;
import static katas.urlshortener.ShortenerWorld.owner;

import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.Click;
import katas.urlshortener.Resolution;
import katas.urlshortener.ShortenRequest;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.Visit;
import org.junit.jupiter.api.Test;

/** Clicks on their way to the log. */
class Level3LogHiddenTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static ShortenerWorld worldWith(String... aliases) {
    ShortenerWorld world = new ShortenerWorld();
    for (String alias : aliases) {
      world.server().alias("ann", alias, URL);
    }
    return world;
  }

  @Test
  @Points(1)
  @Hint("Robots follow links too; they are sent on like everybody.")
  void r3_1_robots_are_redirected_and_not_logged() {
    ShortenerWorld world = worldWith("sale");
    Server server = world.server();

    for (String agent : List.of("Googlebot/2.1", "my CRAWLER", "Baiduspider", "TwitterBot")) {
      Resolution answer = server.service().resolve("sale", new Visit(agent, "v", "", "", agent));
      Expect.equal("rule 3.1: " + agent, answer, new Resolution.Redirect(URL, 302));
    }
    world.pass(SECOND);

    Expect.equal("rule 3.1: the log", world.log().clicks(), List.of());
  }

  @Test
  @Points(1)
  @Hint("A click is a visitor who was sent on.")
  void r3_1_whoever_is_not_redirected_is_not_logged() {
    ShortenerWorld world = worldWith("sale", "tale");
    Server server = world.server();
    server
        .service()
        .shorten(
            ShortenRequest.of(owner("ann"), URL)
                .withAlias("flash")
                .expiringAt(world.now().plusSeconds(5)));
    server.service().delete("ann", "tale");
    world.pass(Duration.ofSeconds(6));

    server.visit("unknown", "click 1");
    server.visit("tale", "click 2");
    server.visit("flash", "click 3");
    server.visit("sale", "click 4");
    world.pass(SECOND);

    Expect.equal(
        "rule 3.1: the log",
        world.log().clicks().stream().map(Click::id).toList(),
        List.of("click 4"));
  }

  @Test
  @Points(1)
  @Hint("Keep the clicks until an append of them was answered.")
  void r3_2_an_append_without_an_answer_is_made_again() {
    ShortenerWorld world = worldWith("sale");
    Server server = world.server();
    world.log().loseRequests(2);

    server.visit("sale", "click 1");
    world.pass(SECOND);
    server.visit("sale", "click 2");
    world.pass(SECOND);
    List<Click> early = world.log().clicks();
    world.pass(SECOND);
    List<String> late = world.log().clicks().stream().map(Click::id).sorted().toList();
    world.log().loseAnswers(1);
    server.visit("sale", "click 3");
    world.pass(SECOND.multipliedBy(2));

    Expect.equal("rule 3.2: the log while it is out of reach", early, List.of());
    Expect.equal("rule 3.2: the log 3 s later", late, List.of("click 1", "click 2"));
    Expect.equal(
        "rule 3.2: appends of click 3, whose first answer was lost",
        world.log().clicks().stream().filter(click -> click.id().equals("click 3")).count(),
        2L);
  }
}
