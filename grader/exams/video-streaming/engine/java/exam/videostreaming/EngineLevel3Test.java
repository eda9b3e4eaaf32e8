package exam.videostreaming;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.videostreaming.Platform;
import katas.videostreaming.Response;
import katas.videostreaming.VideoService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Levels 3 and 4 of an edge before a video server on the engines, by the real clock. */
class EngineLevel3Test {
  private static final Duration HOUR = Duration.ofHours(1);

  private static EngineVideos videos;
  private static ServerBlocks server;
  private static VideoService service;
  private static String segment;

  private final EngineEdge edge = new EngineEdge(server, service);

  @BeforeAll
  static void open() {
    videos = new EngineVideos();
    server = videos.server();
    Platform platform = videos.platform(server, server.log(), "jobs", "workers");
    service = EngineVideos.service(platform);
    EngineVideos.submit(service, "v", "160x90@PT6S");
    EngineVideos.workUntilEnded(service, "v", videos.worker(platform));
    segment =
        EngineVideos.files("rule 1.6", service, "v").keySet().stream()
            .filter(path -> !path.endsWith(".m3u8"))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    videos.close();
  }

  private String link() {
    return edge.link(segment, HOUR);
  }

  @Test
  @Hint("Who asks for what is being fetched waits for that fetch.")
  void r3_4_viewers_on_many_threads_are_one_fetch() {
    edge.hold();
    List<List<Response>> answers =
        ConcurrentThreads.of(8, this::askOften).stream().flatMap(List::stream).toList();
    edge.release();
    Expect.equal("rule 3.4: fetches for 200 viewers", edge.fetches(), 1);
    Expect.equal("rule 3.4: their answers", edge.statuses(answers), Collections.nCopies(200, 200));
    Expect.equal(
        "rule 3.4: the bytes are those of the segment",
        answers.get(199).get(0).body().length,
        service.file(segment).orElseThrow().length);
  }

  /** 25 viewers with links of their own. */
  private List<List<Response>> askOften(int number) {
    List<List<Response>> answers = new ArrayList<>();
    for (int viewer = 0; viewer < 25; viewer++) {
      answers.add(edge.get(edge.link(segment, HOUR.plusMillis(viewer + 25L * number))));
    }
    return answers;
  }

  @Test
  @Hint("What is kept may be old.")
  void r3_5_a_file_is_validated_after_its_time() {
    edge.get(link());
    videos.pass(Duration.ofSeconds(30));
    edge.get(link());
    Expect.equal("rule 3.4: fetches within 60 s", edge.fetches(), 1);
    videos.pass(Duration.ofSeconds(40));
    Expect.equal("rule 3.5: answers after 70 s", edge.get(link()).get(0).status(), 200);
    Expect.equal("rule 3.5: fetches after 70 s", edge.fetches(), 2);
    edge.get(link());
    Expect.equal("rule 3.5: fetches when it is fresh again", edge.fetches(), 2);
  }

  @Test
  @Hint("Whatever the link says has to be signed, and compared with the clock.")
  void r3_8_links_end_by_the_clock() {
    String link = edge.link(segment, Duration.ofMinutes(5));
    videos.pass(Duration.ofMinutes(4));
    Expect.equal("rule 3.8: a minute before its end", edge.get(link).get(0).status(), 200);
    Expect.equal("rule 3.8: changed", edge.get(link + "1").get(0).status(), 403);
    videos.pass(Duration.ofMinutes(2));
    Expect.equal("rule 3.8: a minute after its end", edge.get(link).get(0).status(), 403);
    Expect.equal(
        "rule 3.8: another edge with the same secret, and a link that lasts",
        new EngineEdge(server, service).get(link()).get(0).status(),
        200);
  }

  @Test
  @Hint("A fetch that is given up must not be what the next ones wait for.")
  void r4_7_a_slow_origin() {
    edge.hold();
    List<List<Response>> answers = new ArrayList<>();
    for (int viewer = 0; viewer < 5; viewer++) {
      answers.add(edge.get(edge.link(segment, HOUR.plusMillis(viewer))));
    }
    videos.pass(Duration.ofSeconds(3));
    await().until(videos.world()::isQuiet);
    Expect.equal(
        "rule 4.7: answers after 3 s", edge.statuses(answers), Collections.nCopies(5, 504));
    List<Response> next = edge.get(link());
    Expect.equal("rule 4.7: fetches, with that of the next", edge.fetches(), 2);
    edge.release();
    Expect.equal("rule 4.7: the next, when the origin answers", next.get(0).status(), 200);
    Expect.equal("rule 4.7: who asks then", edge.get(link()).get(0).status(), 200);
    Expect.equal("rule 4.7: fetches in all", edge.fetches(), 2);
    Expect.equal("rule 4.7: answers to the first five", edge.statuses(answers).size(), 5);
  }
}
