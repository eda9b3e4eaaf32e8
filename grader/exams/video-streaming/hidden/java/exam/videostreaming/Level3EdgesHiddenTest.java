package exam.videostreaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.Edge;
import katas.videostreaming.EdgeWorld;
import katas.videostreaming.Links;
import katas.videostreaming.OriginReply;
import katas.videostreaming.Request;
import katas.videostreaming.Response;
import katas.videostreaming.SignedLinks;
import org.junit.jupiter.api.Test;

/** Deep dive: how edges answer. */
class Level3EdgesHiddenTest {
  private static final String THOUSAND = "0123456789".repeat(100);

  private final EdgeWorld world = new EdgeWorld();
  private final Edge edge = world.edge(100_000);

  @Test
  @Points(2)
  @Hint("What is a file's name, and what is only this viewer's right to it?")
  void r3_4_a_file_is_known_by_its_whole_path() {
    world.file("v/low/0.ts", "low");
    world.file("v/high/0.ts", "high");
    world.file("w/low/0.ts", "other");

    for (String path : List.of("v/low/0.ts", "v/high/0.ts", "w/low/0.ts")) {
      world.get(edge, path);
    }
    world.pass(Duration.ofSeconds(59));

    Expect.equal("rule 3.4: v low", world.get(edge, "v/low/0.ts").text(), "200 low");
    Expect.equal("rule 3.4: v high", world.get(edge, "v/high/0.ts").text(), "200 high");
    Expect.equal("rule 3.4: w low", world.get(edge, "w/low/0.ts").text(), "200 other");
    Expect.equal("rule 3.4: fetches of three files", world.fetches().size(), 3);
  }

  @Test
  @Points(2)
  @Hint("An etag saves the bytes, not the question.")
  void r3_5_validated_after_a_minute() {
    world.file("f", "old");
    String first = world.ask(edge, Request.of(world.links().sign("f", Duration.ofDays(1)))).text();
    world.pass(Duration.ofSeconds(60));
    String second = world.get(edge, "f").text();
    world.pass(Duration.ofSeconds(58));
    String third = world.get(edge, "f").text();
    world.file("f", "new");
    world.pass(Duration.ofSeconds(2));
    String fourth = world.get(edge, "f").text();
    String fifth = world.get(edge, "f").text();

    Expect.equal(
        "rule 3.5: what viewers see",
        List.of(first, second, third, fourth, fifth),
        List.of("200 old", "200 old", "200 old", "200 new", "200 new"));
    String old = "f " + EdgeWorld.etag("old");
    Expect.equal("rule 3.5: fetches, with etags", world.fetches(), List.of("f", old, old));
  }

  @Test
  @Points(2)
  @Hint("Who failed was told so; who comes next has not failed yet.")
  void r3_6_a_failure_is_told_and_forgotten() {
    world.answers("f", new OriginReply.Unavailable());
    world.hold();
    List<EdgeWorld.Viewer> viewers = new ArrayList<>();
    for (int viewer = 0; viewer < 3; viewer++) {
      viewers.add(world.get(edge, "f"));
    }
    world.release();
    for (EdgeWorld.Viewer viewer : viewers) {
      Expect.equal("rule 3.6: each who waited", viewer.text(), "502 ");
    }
    world.file("f", "back");
    Expect.equal("rule 3.6: when the origin is back", asked("f"), "200 back");
    world.answers("f", new OriginReply.NotFound());
    world.pass(Duration.ofMinutes(1));
    Expect.equal("rule 3.6: when the file is gone", asked("f"), "404 ");
    world.file("f", "again");
    Expect.equal("rule 3.6: when it is there again", asked("f"), "200 again");
    Expect.equal(
        "rule 3.6: fetches",
        world.fetches(),
        List.of("f", "f", "f " + EdgeWorld.etag("back"), "f"));
  }

  private String asked(String path) {
    EdgeWorld.Viewer viewer = world.get(edge, path);
    Expect.that("rule 3.6: a new request is answered", viewer.isAnswered(), "it waits for ever");
    return viewer.text();
  }

  @Test
  @Points(3)
  @Hint("RFC 9110, section 14: which ranges are there, and what is one behind the end?")
  void r3_7_ranges() {
    world.file("f", THOUSAND);
    Map<String, String> expected = new TreeMap<>();
    expected.put("bytes=0-99", "206 100 bytes 0-99/1000");
    expected.put("bytes=900-", "206 100 bytes 900-999/1000");
    expected.put("bytes=-100", "206 100 bytes 900-999/1000");
    expected.put("bytes=990-2000", "206 10 bytes 990-999/1000");
    expected.put("bytes=-2000", "206 1000 bytes 0-999/1000");
    expected.put("bytes=999-999", "206 1 bytes 999-999/1000");
    expected.put("bytes=1000-", "416 0 bytes */1000");
    expected.put("bytes=-0", "416 0 bytes */1000");
    expected.put("bytes=9-3", "200 1000");
    expected.put("bytes=-", "200 1000");
    expected.put("lines=1-2", "200 1000");

    expected.forEach(
        (range, answer) ->
            Expect.equal(
                "rule 3.7: " + range + " of 1,000 bytes",
                told(world.get(edge, "f", range).response()),
                answer));
    String link = world.links().sign("f", Duration.ofHours(1));
    for (String etag : List.of(EdgeWorld.etag(THOUSAND), "\"other\"")) {
      Request request = new Request(link, Optional.of("bytes=0-9"), Optional.of(etag));
      Expect.equal(
          "rule 3.7: with If-Range " + etag,
          world.ask(edge, request).response().status(),
          etag.equals("\"other\"") ? 200 : 206);
    }
  }

  private static String told(Response response) {
    String range = response.contentRange().map(text -> " " + text).orElse("");
    return response.status() + " " + response.body().length + range;
  }

  @Test
  @Points(2)
  @Hint("Whatever the link says has to be signed, and compared with the clock.")
  void r3_8_links_end() {
    Simulation simulation = new Simulation();
    Links links = new SignedLinks("0123456789abcdef".getBytes(UTF_8), simulation.clock());
    Links others = new SignedLinks("0123456789abcdeF".getBytes(UTF_8), simulation.clock());
    String link = links.sign("v/low/0.ts", Duration.ofMinutes(5));
    String longer = links.sign("v/low/0.ts", Duration.ofMinutes(50));
    Optional<String> path = Optional.of("v/low/0.ts");

    Expect.equal("rule 3.8: a good link", links.verify(link), path);
    for (int i = 0; i < link.length(); i++) {
      String changed =
          link.substring(0, i) + (link.charAt(i) == '1' ? '2' : '1') + link.substring(i + 1);
      Expect.equal("rule 3.8: " + changed, links.verify(changed), Optional.empty());
    }
    Expect.equal("rule 3.8: another secret", others.verify(link), Optional.empty());
    Expect.equal("rule 3.8: no link at all", links.verify("v/low/0.ts"), Optional.empty());
    simulation.advance(Duration.ofMinutes(5).minusMillis(1));
    Expect.equal("rule 3.8: 1 ms before its end", links.verify(link), path);
    simulation.advance(Duration.ofMillis(1));
    Expect.equal("rule 3.8: at its end", links.verify(link), Optional.empty());
    Expect.equal("rule 3.8: one that lasts longer", links.verify(longer), path);
    world.file("f", "secret");
    Expect.equal(
        "rule 3.8: an edge with a link that is none",
        world.ask(edge, Request.of("f?x")).text() + world.fetches(),
        "403 []");
  }
}
