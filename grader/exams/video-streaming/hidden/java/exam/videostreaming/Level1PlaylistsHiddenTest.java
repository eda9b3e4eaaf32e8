package exam.videostreaming;

import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.FakeEncoder;
import katas.videostreaming.HlsWriter;
import katas.videostreaming.Segment;
import katas.videostreaming.SegmentSize;
import katas.videostreaming.Variant;
import katas.videostreaming.VideoWorld;
import org.junit.jupiter.api.Test;

/** Core: playlists, read by a parser of RFC 8216 that others have written. */
class Level1PlaylistsHiddenTest {

  private static MediaPlaylist media(String text) throws PlaylistParserException {
    Expect.that("rule 1.4: the first line is #EXTM3U", text.startsWith("#EXTM3U\n"), "is " + text);
    return new MediaPlaylistParser().readPlaylist(text);
  }

  private static MasterPlaylist master(String text) throws PlaylistParserException {
    Expect.that("rule 1.5: the first line is #EXTM3U", text.startsWith("#EXTM3U\n"), "is " + text);
    return new MasterPlaylistParser().readPlaylist(text);
  }

  private static List<katas.videostreaming.MediaSegment> segments(long millis, long... numbers) {
    List<katas.videostreaming.MediaSegment> segments = new ArrayList<>();
    for (long number : numbers) {
      segments.add(
          new katas.videostreaming.MediaSegment(
              number, "s" + number + ".ts", Duration.ofMillis(millis)));
    }
    return segments;
  }

  @Test
  @Points(2)
  @Hint("TARGETDURATION is a promise to players: no segment, rounded, is longer.")
  void r1_4_target_duration_and_end() throws PlaylistParserException {
    for (long millis : List.of(5_500L, 5_499L, 6_000L, 6_006L, 6_999L, 500L)) {
      MediaPlaylist list = media(new HlsWriter().media(segments(millis, 0, 1, 2), 3, true));

      long rounded = Math.round(millis / 1000.0);
      Expect.that(
          "rule 1.4: EXT-X-TARGETDURATION of segments of " + millis + " ms",
          list.targetDuration() >= rounded && list.targetDuration() <= (millis + 999) / 1000,
          "was " + list.targetDuration());
      Expect.equal("rule 1.4: EXTINF", list.mediaSegments().get(2).duration(), millis / 1000.0);
      Expect.equal("rule 1.4: EXT-X-VERSION", list.version(), Optional.of(3));
      Expect.that("rule 1.4: EXT-X-ENDLIST at the end", !list.ongoing(), "it is not there");
    }
    MediaPlaylist live = media(new HlsWriter().media(segments(6_000, 0, 1), 3, false));
    Expect.that("rule 1.4: no EXT-X-ENDLIST before", live.ongoing(), "it is there");
  }

  @Test
  @Points(2)
  @Hint("A sequence number counts segments, not what the encoder calls them.")
  void r1_4_a_window_that_moves_over_a_gap() throws PlaylistParserException {
    long[] numbers = {7, 8, 10, 11, 12, 15, 16};
    List<List<String>> shown = new ArrayList<>();
    List<Long> left = new ArrayList<>();
    for (int made = 3; made <= numbers.length; made++) {
      long[] now = Arrays.copyOf(numbers, made);
      MediaPlaylist list = media(new HlsWriter().media(segments(6_000, now), 3, false));
      Expect.equal(
          "rule 1.4: EXT-X-MEDIA-SEQUENCE after " + made + " segments",
          list.mediaSequence(),
          (long) made - 3);
      shown.add(list.mediaSegments().stream().map(Level1PlaylistsHiddenTest::told).toList());
      left.add(list.discontinuitySequence());
    }

    Expect.equal(
        "rule 1.4: the windows, ! for a discontinuity",
        shown,
        List.of(
            List.of("s7.ts", "s8.ts", "!s10.ts"),
            List.of("s8.ts", "!s10.ts", "s11.ts"),
            List.of("!s10.ts", "s11.ts", "s12.ts"),
            List.of("s11.ts", "s12.ts", "!s15.ts"),
            List.of("s12.ts", "!s15.ts", "s16.ts")));
    Expect.equal("rule 1.4: EXT-X-DISCONTINUITY-SEQUENCE", left, List.of(0L, 0L, 0L, 1L, 1L));
  }

  private static String told(MediaSegment segment) {
    return (segment.discontinuity() ? "!" : "") + segment.uri();
  }

  @Test
  @Points(2)
  @Hint("A player that trusts an average stalls at the peak. CODECS has a comma of its own.")
  void r1_5_variants_of_a_master_playlist() throws PlaylistParserException {
    SegmentSize calm = new SegmentSize(Duration.ofSeconds(6), 60_000);
    SegmentSize peak = new SegmentSize(Duration.ofSeconds(6), 100_001);
    SegmentSize end = new SegmentSize(Duration.ofSeconds(1), 1_000);
    List<Variant> variants =
        List.of(
            new Variant("high/list.m3u8", VideoWorld.HIGH, List.of(calm, peak, calm, end)),
            new Variant("low/list.m3u8", VideoWorld.LOW, List.of(calm, calm)));

    MasterPlaylist list = master(new HlsWriter().master(variants));

    var high = list.variants().get(0);
    Expect.equal("rule 1.5: BANDWIDTH is the peak", high.bandwidth(), 133_335L);
    Expect.equal("rule 1.5: of equal segments", list.variants().get(1).bandwidth(), 80_000L);
    Expect.equal("rule 1.5: the URI", high.uri(), "high/list.m3u8");
    Expect.equal("rule 1.5: CODECS", high.codecs(), List.of("avc1.42c00d", "mp4a.40.2"));
    Expect.equal(
        "rule 1.5: RESOLUTION",
        high.resolution().map(size -> size.width() + "x" + size.height()),
        Optional.of("320x180"));
  }

  @Test
  @Points(2)
  @Hint("Follow the playlists as a player does, and look at what stands there.")
  void r1_6_what_is_published_can_be_played() throws PlaylistParserException {
    VideoWorld world = new VideoWorld();
    world.submit("v", "320x180@PT15.5S");
    world.workUntilDone(world.worker());

    MasterPlaylist master = master(world.text("v/master.m3u8").orElse(""));
    Segment second = new Segment(1, Duration.ofSeconds(6), Duration.ofSeconds(6));
    List<Long> peaks =
        List.of(VideoWorld.LOW, VideoWorld.HIGH).stream()
            .map(rendition -> (FakeEncoder.size(rendition, second) * 8L + 5) / 6)
            .toList();
    Expect.equal(
        "rule 1.6: BANDWIDTH of the variants",
        master.variants().stream().map(variant -> variant.bandwidth()).sorted().toList(),
        peaks);
    for (String path :
        VideoWorld.references("v/master.m3u8", world.text("v/master.m3u8").orElse(""))) {
      MediaPlaylist media = media(world.text(path).orElse(""));
      Expect.equal(
          "rule 1.6: the durations in " + path,
          media.mediaSegments().stream().map(MediaSegment::duration).toList(),
          List.of(6.0, 6.0, 3.5));
      Expect.that("rule 1.6: " + path + " has ended", !media.ongoing(), "it goes on");
      Expect.equal("rule 1.6: the sequence begins with", media.mediaSequence(), 0L);
    }
    Expect.that(
        "rule 1.6: segments are made of the parts in order",
        world.files("v").values().stream()
                .filter(text -> text.contains("of 320x180@PT15.5S #"))
                .count()
            == 6,
        "the files are " + world.segments("v"));
  }
}
