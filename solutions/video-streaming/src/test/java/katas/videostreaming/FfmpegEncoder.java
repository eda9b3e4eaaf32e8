package katas.videostreaming;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The port {@link Encoder} on the real ffmpeg: H.264 and AAC in MPEG transport streams. Each
 * segment begins with a key frame and has the timestamps of its place in the video.
 */
final class FfmpegEncoder implements Encoder {
  private final Path folder;

  /** Keeps a copy of what it encodes in a folder. */
  FfmpegEncoder(Path folder) {
    this.folder = folder;
  }

  @Override
  public MediaInfo probe(Source source) throws EncodeException {
    Ffmpeg.Run run =
        Ffmpeg.run(
            "ffprobe",
            "-v",
            "error",
            "-select_streams",
            "v:0",
            "-show_entries",
            "stream=width,height:format=duration",
            "-of",
            "default=noprint_wrappers=1:nokey=1",
            copied(source));
    String[] values = succeeded(run).text().split("\\s+");
    long millis = Math.round(Double.parseDouble(values[2]) * 1000);
    return new MediaInfo(
        Integer.parseInt(values[0]), Integer.parseInt(values[1]), Duration.ofMillis(millis));
  }

  @Override
  public void encode(Source source, Segment segment, Rendition rendition, OutputStream out)
      throws EncodeException, IOException {
    Ffmpeg.Run run =
        Ffmpeg.run(
            "ffmpeg",
            ("-v error -ss %s -t %s -i %s -vf scale=%d:%d,setsar=1 -an -c:v libx264 -bf 0"
                    + " -preset superfast -pix_fmt yuv420p -profile:v high -level %s"
                    + " -b:v %d -output_ts_offset %s -muxdelay 0"
                    + " -mpegts_flags +initial_discontinuity -f mpegts pipe:1")
                .formatted(
                    seconds(segment.start()),
                    seconds(segment.length()),
                    copied(source),
                    rendition.width(),
                    rendition.height(),
                    level(rendition.codecs()),
                    rendition.bitsPerSecond(),
                    seconds(segment.start()))
                .split(" "));
    out.write(succeeded(run).output());
  }

  /** The level in a codec's name: {@code avc1.640015} is 0x15, 2.1. */
  static String level(String codecs) {
    int level = Integer.parseInt(codecs.substring(9, 11), 16);
    return level / 10 + "." + level % 10;
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000 + "." + "%03d".formatted(duration.toMillisPart());
  }

  private static Ffmpeg.Run succeeded(Ffmpeg.Run run) throws EncodeException {
    if (run.exitCode() != 0) {
      throw new EncodeException(run.errors().strip());
    }
    return run;
  }

  private String copied(Source source) {
    Path file = folder.resolve("source");
    try (InputStream in = source.open()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }
}
