package katas.videostreaming;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server and one worker. */
class Level1Test {

  @Test
  @Points(2)
  @Hint("Parts are a numbered set until submit says how many there are.")
  void r1_1_parts_make_an_upload() {
    VideoWorld world = new VideoWorld();
    VideoService service = world.service();
    byte[] part = "part".getBytes(StandardCharsets.UTF_8);
    service.putPart("v", 3, part);
    service.putPart("v", 1, part);

    SubmitResult tooEarly = service.submit("v", 3);
    VideoStatus before = service.status("v");
    service.putPart("v", 2, part);
    SubmitResult complete = service.submit("v", 3);

    Expect.equal("rule 1.1: without part 2", tooEarly, new SubmitResult.MissingParts(List.of(2)));
    Expect.equal("rule 1.1: the status before", before, new VideoStatus.Uploading());
    Expect.equal("rule 1.1: with all parts", complete, new SubmitResult.Accepted());
    Expect.equal("rule 1.1: the status after", service.status("v"), new VideoStatus.Processing());
  }

  @Test
  @Points(2)
  @Hint("15 s are 6, 6 and 3: the last segment is what is left.")
  void r1_3_segments_of_six_seconds() {
    Planner planner = new SegmentPlanner(VideoWorld.config());

    List<Job> plan = planner.plan(new MediaInfo(160, 90, Duration.ofSeconds(15)));

    List<Segment> segments = plan.stream().flatMap(job -> job.segment().stream()).toList();
    Expect.equal(
        "rule 1.3: the segments of 15 s",
        segments,
        List.of(
            new Segment(0, Duration.ZERO, Duration.ofSeconds(6)),
            new Segment(1, Duration.ofSeconds(6), Duration.ofSeconds(6)),
            new Segment(2, Duration.ofSeconds(12), Duration.ofSeconds(3))));
  }

  @Test
  @Points(1)
  @Hint("RFC 8216, section 4.3: one tag a line, the URI of a segment behind its EXTINF.")
  void r1_4_the_playlist_of_a_whole_video() {
    List<MediaSegment> segments =
        List.of(
            new MediaSegment(0, "0.ts", Duration.ofSeconds(6)),
            new MediaSegment(1, "1.ts", Duration.ofMillis(2_345)));

    List<String> lines = List.of(new HlsWriter().media(segments, 2, true).split("\n"));

    Expect.equal("rule 1.4: the first line", lines.get(0), "#EXTM3U");
    for (String line :
        List.of("#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:6", "#EXT-X-MEDIA-SEQUENCE:0")) {
      Expect.that("rule 1.4: the line " + line, lines.contains(line), "the lines are " + lines);
    }
    Expect.equal(
        "rule 1.4: the lines of the segments",
        lines.subList(lines.size() - 5, lines.size()),
        List.of("#EXTINF:6.000,", "0.ts", "#EXTINF:2.345,", "1.ts", "#EXT-X-ENDLIST"));
  }

  @Test
  @Points(2)
  @Hint("A rendition is complete when its last segment is; a video when its last rendition is.")
  void r1_6_a_video_is_published_when_all_of_it_is_there() {
    VideoWorld world = new VideoWorld();
    Worker worker = world.worker();
    world.submit("v", "320x180@PT15S");

    while (world.encoder().calls().size() < 6 && worker.work()) {
      if (world.encoder().calls().size() < 6) {
        Expect.equal(
            "rule 1.6: the status when these are encoded: " + world.encoder().calls(),
            world.service().status("v"),
            new VideoStatus.Processing());
        Expect.that(
            "rule 1.6: before that nothing is given of the video",
            world.text("v/master.m3u8").isEmpty(),
            "the master playlist is");
      }
    }
    world.workUntilDone(worker);

    Expect.instance(
        "rule 1.6: the status", VideoStatus.Published.class, world.service().status("v"));
    Expect.equal(
        "rule 1.6: the segments of the video",
        world.segments("v"),
        List.of(
            "high 0 PT0S PT6S",
            "high 1 PT6S PT6S",
            "high 2 PT12S PT3S",
            "low 0 PT0S PT6S",
            "low 1 PT6S PT6S",
            "low 2 PT12S PT3S"));
  }

  @Test
  @Points(1)
  @Hint("A view counts once it was watched for 30 s.")
  void r1_7_thirty_seconds_are_a_view() {
    Viewing viewing = new VideoWorld().viewing();

    viewing.heartbeat(Beats.beat("s1", Duration.ofSeconds(30)));

    Expect.equal("rule 1.7: views after 30 s", viewing.views("v"), 1L);
    Expect.equal("rule 1.7: views of another video", viewing.views("w"), 0L);
  }
}
