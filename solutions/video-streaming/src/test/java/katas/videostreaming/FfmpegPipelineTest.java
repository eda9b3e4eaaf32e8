package katas.videostreaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A test picture goes through the pipeline with the real ffmpeg, and what comes out plays. */
class FfmpegPipelineTest {
  private static final int FRAMES_A_SECOND = 25;
  private static final String WHAT_TO_DO =
      "ffmpeg is not installed: apt-get install ffmpeg (or brew install ffmpeg), then run again";

  private static final List<Rendition> LADDER =
      List.of(
          new Rendition("90p", 160, 90, 100_000, "avc1.64000b"),
          new Rendition("180p", 320, 180, 300_000, "avc1.64000d"),
          new Rendition("360p", 640, 360, 800_000, "avc1.64001e"));

  @TempDir private static Path folder;

  @BeforeEach
  void ffmpeg_is_there() {
    boolean installed = Ffmpeg.isInstalled();
    if (!installed) {
      System.out.println("skipped: " + WHAT_TO_DO); // Maven prints no reasons
    }
    assumeTrue(installed, WHAT_TO_DO);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES) // thirty small processes, on a machine that is busy
  void a_test_picture_plays_in_every_rendition() throws IOException {
    VideoService service = published(testPicture());
    Path master = download(service, "v/master.m3u8");

    List<String> lists = VideoWorld.references("v/master.m3u8", Files.readString(master));
    assertThat(lists).as("renditions of a source of 320 x 180").hasSize(2);
    for (int i = 0; i < 2; i++) {
      Path list = download(service, lists.get(i));
      List<Path> segments = new ArrayList<>();
      for (String path : VideoWorld.references(lists.get(i), Files.readString(list))) {
        segments.add(download(service, path));
      }
      checkSegments(segments, LADDER.get(i));
      checkPlays(list);
      assertThat(Double.parseDouble(probed(list, "format=duration")))
          .as("seconds of %s", list)
          .isCloseTo(15, within(0.1));
    }
    checkPlays(master);
    assertThat(probed(master, "stream=width,height"))
        .as("pictures of the master playlist")
        .contains("160 90", "320 180");
  }

  /** 15 s of ffmpeg's own test picture. */
  private static byte[] testPicture() throws IOException {
    Path file = folder.resolve("picture.mp4");
    Ffmpeg.Run run =
        Ffmpeg.run(
            "ffmpeg",
            ("-v error -y -f lavfi -i testsrc=size=320x180:rate=%d:duration=15"
                    + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p %s")
                .formatted(FRAMES_A_SECOND, file)
                .split(" "));
    assertThat(run.errors()).as("what ffmpeg says about its test picture").isEmpty();
    return Files.readAllBytes(file);
  }

  private static VideoService published(byte[] picture) {
    Simulation simulation = new Simulation();
    Platform platform =
        new Platform(
            simulation.store(), simulation.blobs(), simulation.log(), simulation.clock(), config());
    VideoService service = new VideoServer(platform);
    int half = picture.length / 2;
    service.putPart("v", 2, Arrays.copyOfRange(picture, half, picture.length));
    service.putPart("v", 1, Arrays.copyOfRange(picture, 0, half));
    service.submit("v", 2);
    Worker worker = new TranscodeWorker(platform, new FfmpegEncoder(folder));
    while (worker.work()) {
      assertThat(service.status("v")).isNotInstanceOf(VideoStatus.Failed.class);
    }
    assertThat(service.status("v")).isInstanceOf(VideoStatus.Published.class);
    return service;
  }

  /** The defaults with another ladder. */
  private static VideoConfig config() {
    VideoConfig usual = VideoConfig.defaults();
    return new VideoConfig(
        LADDER,
        usual.segment(),
        usual.partBytes(),
        usual.attempts(),
        usual.viewAfter(),
        usual.sessionTime(),
        usual.topic(),
        usual.group());
  }

  private static Path download(VideoService service, String path) throws IOException {
    Path file = folder.resolve("site").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, service.file(path).orElseThrow());
  }

  /** Every segment decodes by itself, with all its frames, in the right size. */
  private static void checkSegments(List<Path> segments, Rendition rendition) {
    int[] seconds = {6, 6, 3};
    assertThat(segments).as("segments of 15 s").hasSize(seconds.length);
    for (int i = 0; i < seconds.length; i++) {
      Path segment = segments.get(i);
      String level = FfmpegEncoder.level(rendition.codecs()).replace(".", "");
      assertThat(probed(segment, "stream=profile,width,height,level,nb_read_frames"))
          .as("profile, width, height, level and frames of %s", segment)
          .isEqualTo(
              "High %d %d %s %d"
                  .formatted(
                      rendition.width(), rendition.height(), level, seconds[i] * FRAMES_A_SECOND));
    }
  }

  /** ffmpeg decodes all of it and complains about nothing. */
  private static void checkPlays(Path file) {
    Ffmpeg.Run run =
        Ffmpeg.run("ffmpeg", "-v", "warning", "-xerror", "-i", file.toString(), "-f", "null", "-");
    assertThat(run.errors()).as("what ffmpeg says when it plays %s", file).isEmpty();
    assertThat(run.exitCode()).as("the exit code of playing %s", file).isZero();
  }

  /** What ffprobe says about the pictures, a line each. */
  private static String probed(Path file, String entries) {
    Ffmpeg.Run run =
        Ffmpeg.run(
            "ffprobe",
            "-v",
            "error",
            "-select_streams",
            "v",
            "-count_frames",
            "-show_entries",
            entries,
            "-of",
            "csv=print_section=0:s=\\ ",
            file.toString());
    assertThat(run.errors()).as("what ffprobe says about %s", file).isEmpty();
    return run.text()
        .lines()
        .map(String::strip)
        .distinct()
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
