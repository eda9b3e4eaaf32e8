package exam.videostreaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.AlreadySubmittedException;
import katas.videostreaming.Beats;
import katas.videostreaming.Job;
import katas.videostreaming.MediaInfo;
import katas.videostreaming.Rendition;
import katas.videostreaming.Segment;
import katas.videostreaming.SegmentPlanner;
import katas.videostreaming.VideoConfig;
import katas.videostreaming.VideoService;
import katas.videostreaming.VideoStatus;
import katas.videostreaming.VideoWorld;
import katas.videostreaming.Viewing;
import org.junit.jupiter.api.Test;

/** Core: uploads, plans and viewers. */
class Level1HiddenTest {

  @Test
  @Points(1)
  @Hint("What was submitted is what is encoded: nothing may change under the workers.")
  void r1_1_parts_are_closed_by_submit() {
    VideoWorld world = new VideoWorld();
    world.service().putPart("v", 2, "@PT6S".getBytes(UTF_8));
    world.service().putPart("v", 1, "wrong".getBytes(UTF_8));
    world.service().putPart("v", 1, "160x90".getBytes(UTF_8));
    world.service().submit("v", 2);

    Expect.refused(
        "rule 1.1: a part that comes after submit",
        AlreadySubmittedException.class,
        () -> world.service().putPart("v", 1, "320x180".getBytes(UTF_8)));
    world.workUntilDone(world.worker());

    Expect.equal("rule 1.1: the segments", world.segments("v"), List.of("low 0 PT0S PT6S"));
  }

  @Test
  @Points(3)
  @Hint("Pixels that are not in the source cannot be encoded, only invented.")
  void r1_2_nothing_is_wider_or_higher_than_the_source() {
    Expect.equal(
        "rule 1.2: renditions of 1280 x 720",
        names(1280, 720),
        List.of("240p", "360p", "480p", "720p"));
    Expect.equal(
        "rule 1.2: renditions of 1280 x 700", names(1280, 700), List.of("240p", "360p", "480p"));
    Expect.equal("rule 1.2: renditions of 500 x 1000", names(500, 1000), List.of("240p"));
    checkOrder();
    Rendition tiny = encoded(100, 50).get(0);
    Expect.equal("rule 1.2: the width of a source of 100 x 50", tiny.width(), 100);
    Expect.equal("rule 1.2: the height of a source of 100 x 50", tiny.height(), 50);
    Expect.equal("rule 1.2: the rendition of 100 x 50", names(100, 50), List.of("240p"));
  }

  private static List<Rendition> encoded(int width, int height) {
    return new SegmentPlanner(VideoConfig.defaults())
        .plan(new MediaInfo(width, height, Duration.ofSeconds(6))).stream()
            .flatMap(job -> job.rendition().stream())
            .toList();
  }

  private static List<String> names(int width, int height) {
    return encoded(width, height).stream().map(Rendition::name).sorted().toList();
  }

  private static void checkOrder() {
    List<Job> plan =
        new SegmentPlanner(VideoWorld.config())
            .plan(new MediaInfo(320, 180, Duration.ofSeconds(15)));

    Set<String> encodes = new HashSet<>();
    Set<String> before = new HashSet<>();
    for (Job job : plan) {
      Expect.that(
          "rule 1.2: " + job.id() + " comes after " + job.after(),
          before.containsAll(job.after()),
          "before it are " + before);
      Expect.that("rule 1.2: ids are unique", before.add(job.id()), job.id() + " is there twice");
      if (job.kind() == Job.Kind.ENCODE) {
        encodes.add(job.id());
      }
    }
    Expect.equal("rule 1.2: jobs of 3 segments in 2 renditions", plan.size(), 9);
    Expect.that(
        "rule 1.2: PACKAGE comes after all encodes",
        plan.get(plan.size() - 1).after().containsAll(encodes),
        "it comes after " + plan.get(plan.size() - 1).after());
  }

  @Test
  @Points(2)
  @Hint("0.1 cannot be written as a double; ten of them are not 1.")
  void r1_3_segments_do_not_drift() {
    for (int seconds : List.of(1, 3, 20)) {
      List<Segment> segments =
          new SegmentPlanner(VideoWorld.config(Duration.ofMillis(100)))
              .plan(new MediaInfo(160, 90, Duration.ofSeconds(seconds))).stream()
                  .flatMap(job -> job.segment().stream())
                  .toList();

      Expect.equal(
          "rule 1.3: segments of 100 ms in " + seconds + " s", segments.size(), seconds * 10);
      for (int i = 0; i < segments.size(); i++) {
        Duration start = Duration.ofMillis(100L * i);
        Expect.equal(
            "rule 1.3: segment " + i + " of 100 ms",
            segments.get(i),
            new Segment(i, start, Duration.ofMillis(100)));
      }
    }
  }

  @Test
  @Points(1)
  @Hint("What counts is what was watched in a session, and that it was counted before.")
  void r1_7_a_session_is_one_view() {
    Viewing viewing = new VideoWorld().viewing();

    viewing.heartbeat(Beats.beat("s1", Duration.ofMillis(29_999)));
    Expect.equal("rule 1.7: views after 29.999 s", viewing.views("v"), 0L);
    for (int beat = 0; beat < 10; beat++) {
      viewing.heartbeat(Beats.beat("s1", Duration.ofSeconds(30 + 30 * beat)));
    }
    viewing.heartbeat(Beats.beat("s1", Duration.ofSeconds(10)));
    viewing.heartbeat(Beats.beat("s2", Duration.ofSeconds(31)));

    Expect.equal("rule 1.7: views of two sessions", viewing.views("v"), 2L);
  }

  @Test
  @Points(1)
  @Hint("The clock of the viewer says which was last, not the order in which they came.")
  void r1_8_the_latest_position_counts() {
    Viewing viewing = new VideoWorld().viewing();
    Optional<Duration> never = viewing.resumeAt("ann", "v");

    viewing.heartbeat(Beats.at("phone", Duration.ofMinutes(9), 60));
    viewing.heartbeat(Beats.at("tv", Duration.ofMinutes(3), 120));
    viewing.heartbeat(Beats.at("phone", Duration.ofMinutes(10), 90));

    Expect.equal("rule 1.8: before anything was watched", never, Optional.empty());
    Expect.equal(
        "rule 1.8: the position of the latest heartbeat",
        viewing.resumeAt("ann", "v"),
        Optional.of(Duration.ofMinutes(3)));
    Expect.equal("rule 1.8: of another video", viewing.resumeAt("ann", "w"), Optional.empty());
  }

  @Test
  @Points(1)
  @Hint("Look at what comes in before anything is done with it.")
  void r1_9_misuse_changes_nothing() {
    VideoWorld world = new VideoWorld();
    VideoService service = world.service();
    byte[] part = new byte[1];
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;

    Expect.refused("rule 1.9: id a/b", illegal, () -> service.putPart("a/b", 1, part));
    Expect.refused("rule 1.9: part 0", illegal, () -> service.putPart("v", 0, part));
    Expect.refused("rule 1.9: 0 bytes", illegal, () -> service.putPart("v", 1, new byte[0]));
    Expect.refused("rule 1.9: 9 of 8 bytes", illegal, () -> service.putPart("v", 1, new byte[9]));
    Expect.refused("rule 1.9: 0 parts", illegal, () -> service.submit("v", 0));
    Expect.refused(
        "rule 1.9: watched -1 s",
        illegal,
        () -> world.viewing().heartbeat(Beats.beat("s", Duration.ofSeconds(-1))));

    Expect.equal(
        "rule 1.9: the status after that", service.status("v"), new VideoStatus.Uploading());
    Expect.equal(
        "rule 1.9: the position after that",
        world.viewing().resumeAt("ann", "v"),
        Optional.empty());
  }
}
