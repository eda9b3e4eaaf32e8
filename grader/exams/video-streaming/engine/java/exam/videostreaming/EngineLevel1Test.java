package exam.videostreaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.videostreaming.AlreadySubmittedException;
import katas.videostreaming.FakeEncoder;
import katas.videostreaming.Heartbeat;
import katas.videostreaming.Platform;
import katas.videostreaming.Segment;
import katas.videostreaming.SubmitResult;
import katas.videostreaming.VideoService;
import katas.videostreaming.VideoStatus;
import katas.videostreaming.VideoWorld;
import katas.videostreaming.Viewing;
import katas.videostreaming.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 1 on Redis, Kafka and blobs behind HTTP; each test has videos of its own. */
class EngineLevel1Test {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static EngineVideos videos;
  private static VideoService one;
  private static VideoService two;
  private static Platform platform;
  private static Worker worker;

  @BeforeAll
  static void open() {
    videos = new EngineVideos();
    platform = videos.platform("jobs", "workers");
    one = EngineVideos.service(platform);
    two = EngineVideos.service(videos.platform("jobs", "workers"));
    worker = videos.worker(platform);
    worker.work(); // it takes a second to join, in which the tests may go on
  }

  @AfterAll
  static void close() {
    videos.close();
  }

  @Test
  @Hint("What was submitted is what is encoded: nothing may change under the workers.")
  void r1_1_parts_that_many_servers_took_are_closed_by_submit() {
    one.putPart("v1", 3, "6S".getBytes(UTF_8));
    two.putPart("v1", 1, "wrong".getBytes(UTF_8));
    one.putPart("v1", 1, "160x90".getBytes(UTF_8));
    Expect.equal(
        "rule 1.1: without part 2", two.submit("v1", 3), new SubmitResult.MissingParts(List.of(2)));
    Expect.equal("rule 1.1: then", one.status("v1"), new VideoStatus.Uploading());
    one.putPart("v1", 2, "@PT".getBytes(UTF_8));
    Expect.equal("rule 1.1: with it", two.submit("v1", 3), new SubmitResult.Accepted());
    Expect.refused(
        "rule 1.1: a part that another server gets after submit",
        AlreadySubmittedException.class,
        () -> one.putPart("v1", 1, "320x180".getBytes(UTF_8)));
    EngineVideos.workUntilEnded(one, "v1", worker);
    EngineVideos.expectWhole("rule 1.1", two, "v1", 1);
  }

  @Test
  @Hint("Follow the playlists as a player does, and look at what stands there.")
  void r1_6_a_video_is_seen_when_all_of_it_is_there() {
    EngineVideos.submit(one, "v6", "320x180@PT15S");
    AtomicBoolean early = new AtomicBoolean();
    Worker watched =
        () -> {
          boolean worked = worker.work();
          boolean published = two.status("v6") instanceof VideoStatus.Published;
          early.compareAndSet(false, !published && two.file("v6/master.m3u8").isPresent());
          if (published) {
            EngineVideos.files("rule 1.6", two, "v6");
          }
          return worked;
        };
    EngineVideos.workUntilEnded(one, "v6", watched);
    Expect.that("rule 1.6: nothing is seen before it is published", !early.get(), "it is");
    EngineVideos.expectWhole("rule 1.6", two, "v6", 6);
    Map<String, String> files = EngineVideos.files("rule 1.6", two, "v6");
    Segment second = new Segment(1, Duration.ofSeconds(6), Duration.ofSeconds(6));
    long peak = (FakeEncoder.size(VideoWorld.HIGH, second) * 8L + 5) / 6;
    Expect.that(
        "rule 1.6: a BANDWIDTH is " + peak + ", as the sizes of the blobs say",
        files.get("v6/master.m3u8").matches("(?s).*[:,]BANDWIDTH=" + peak + "\\D.*"),
        "the playlist is " + files.get("v6/master.m3u8"));
    for (String list : VideoWorld.references("v6/master.m3u8", files.get("v6/master.m3u8"))) {
      Expect.that(
          "rule 1.6: " + list + " says that nothing more comes",
          files.get(list).contains("#EXT-X-ENDLIST"),
          "it does not");
    }
  }

  private static Heartbeat beat(String session, String video, Duration watched, int second) {
    return new Heartbeat(session, "ann", video, watched, watched, NOON.plusSeconds(second));
  }

  @Test
  @Hint("What counts is what was watched in a session, and that it was counted before.")
  void r1_7_a_session_on_many_servers_is_one_view() {
    List<Viewing> servers =
        List.of(
            EngineVideos.viewing(platform),
            EngineVideos.viewing(videos.platform("jobs", "workers")));
    servers.get(0).heartbeat(beat("s1", "v7", Duration.ofMillis(29_999), 0));
    Expect.equal("rule 1.7: views after 29.999 s", servers.get(1).views("v7"), 0L);
    for (int i = 0; i < 10; i++) {
      servers.get(i % 2).heartbeat(beat("s1", "v7", Duration.ofSeconds(30 + 30L * i), i));
    }
    videos.pass(Duration.ofHours(23));
    servers.get(1).heartbeat(beat("s1", "v7", Duration.ofSeconds(900), 82_000));
    servers.get(0).heartbeat(beat("s2", "v7", Duration.ofSeconds(31), 90));
    Expect.equal("rule 1.7: views of two sessions", servers.get(1).views("v7"), 2L);
  }

  @Test
  @Hint("The clock of the viewer says which was last, not the order in which they came.")
  void r1_8_the_latest_position_counts_on_every_server() {
    Viewing here = EngineVideos.viewing(platform);
    Viewing there = EngineVideos.viewing(videos.platform("jobs", "workers"));
    here.heartbeat(beat("phone", "v8", Duration.ofSeconds(9), 60));
    there.heartbeat(beat("tv", "v8", Duration.ofSeconds(3), 120));
    here.heartbeat(beat("phone", "v8", Duration.ofSeconds(10), 90));
    Expect.equal(
        "rule 1.8: the position", there.resumeAt("ann", "v8"), Optional.of(Duration.ofSeconds(3)));
    Expect.equal("rule 1.8: of another video", here.resumeAt("ann", "w8"), Optional.empty());
  }

  @Test
  @Hint("Look at what comes in before anything is done with it.")
  void r1_9_misuse_is_refused_before_it_meets_an_engine() {
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    for (String id : List.of("a/b", "", "a\0b", "..", "é")) {
      Expect.refused("rule 1.9: id '" + id + "'", illegal, () -> one.putPart(id, 1, new byte[1]));
    }
    Expect.refused("rule 1.9: 9 of 8 bytes", illegal, () -> one.putPart("v9", 1, new byte[9]));
    Expect.refused("rule 1.9: part 0", illegal, () -> one.putPart("v9", 0, new byte[1]));
    Expect.equal("rule 1.9: the status", two.status("v9"), new VideoStatus.Uploading());
  }
}
