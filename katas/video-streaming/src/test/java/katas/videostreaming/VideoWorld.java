package katas.videostreaming;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/**
 * A data centre in which servers and workers are started, with a ladder of two rungs.
 *
 * <pre>{@code
 * VideoWorld world = new VideoWorld();
 * world.submit("v", "320x180@PT15S");      // 3 segments, 2 renditions
 * world.workUntilDone(world.worker());
 * world.files("v");                        // by paths: playlists and segments
 * }</pre>
 */
public final class VideoWorld {
  /** The lower rung, 160 x 90. */
  public static final Rendition LOW =
      new Rendition("low", 160, 90, 80_000, "avc1.42c00a,mp4a.40.2");

  /** The higher rung, 320 x 180. */
  public static final Rendition HIGH =
      new Rendition("high", 320, 180, 160_000, "avc1.42c00d,mp4a.40.2");

  private static final int PART_BYTES = 8;
  private static final int MOST_JOBS = 2_000;

  private final Simulation simulation;
  private final FakeEncoder encoder = new FakeEncoder();
  private final VideoService service;

  /** A world of its own. */
  public VideoWorld() {
    this(new Simulation());
  }

  /** A world on a simulation. */
  public VideoWorld(Simulation simulation) {
    this.simulation = simulation;
    this.service = server();
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The encoder of all workers. */
  public FakeEncoder encoder() {
    return encoder;
  }

  /** A server that is there from the beginning. */
  public VideoService service() {
    return service;
  }

  /** Two rungs, segments of 6 s, parts of 8 bytes, else the defaults. */
  public static VideoConfig config() {
    return config(Duration.ofSeconds(6));
  }

  /** The same with segments of another length. */
  public static VideoConfig config(Duration segment) {
    VideoConfig usual = VideoConfig.defaults();
    return new VideoConfig(
        List.of(LOW, HIGH),
        segment,
        PART_BYTES,
        usual.attempts(),
        usual.viewAfter(),
        usual.sessionTime(),
        usual.topic(),
        usual.group());
  }

  private Platform platform() {
    return new Platform(
        simulation.store(), simulation.blobs(), simulation.log(), simulation.clock(), config());
  }

  /** Starts another server. */
  public VideoService server() {
    return IsolatedServer.start(VideoServer::new, platform());
  }

  /** Starts a worker. */
  public Worker worker() {
    return IsolatedServer.start(TranscodeWorker::new, platform(), encoder);
  }

  /** Starts a worker, and does something before each of its operations but polls and commits. */
  public Worker worker(Runnable before) {
    return IsolatedServer.start(
        TranscodeWorker::new, Watched.platform(platform(), before), encoder);
  }

  /** Starts a server for viewers. */
  public Viewing viewing() {
    return IsolatedServer.start(ViewServer::new, platform());
  }

  /** Sends all parts of a file. Returns how many. */
  public int upload(String videoId, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    int parts = 0;
    for (int from = 0; from < bytes.length; from += PART_BYTES) {
      int to = Math.min(bytes.length, from + PART_BYTES);
      service.putPart(videoId, ++parts, Arrays.copyOfRange(bytes, from, to));
    }
    return parts;
  }

  /** Uploads and submits a file. */
  public void submit(String videoId, String file) {
    int parts = upload(videoId, file);
    Expect.equal(
        "rule 1.1: what was uploaded whole is accepted",
        service.submit(videoId, parts),
        new SubmitResult.Accepted());
  }

  /** Lets a worker work until there is nothing to do. */
  public void workUntilDone(Worker worker) {
    for (int job = 0; job < MOST_JOBS; job++) {
      if (!worker.work()) {
        return;
      }
    }
    Expect.that("rule 1.6: the jobs of a video come to an end", false, "there were " + MOST_JOBS);
  }

  /** A file as text, or nothing. */
  public Optional<String> text(String path) {
    return service.file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** The URIs of a playlist as paths. */
  public static List<String> references(String path, String playlist) {
    List<String> paths = new ArrayList<>();
    for (String line : playlist.split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        paths.add(URI.create("/" + path).resolve(line).getPath().substring(1));
      }
    }
    return paths;
  }

  /** All files of a published video by their paths, found as a player finds them. */
  public Map<String, String> files(String videoId) {
    Map<String, String> files = new TreeMap<>();
    String master = videoId + "/master.m3u8";
    files.put(master, found(master));
    for (String media : references(master, files.get(master))) {
      files.put(media, found(media));
      for (String segment : references(media, files.get(media))) {
        files.put(segment, found(segment));
      }
    }
    return files;
  }

  private String found(String path) {
    Optional<String> text = text(path);
    Expect.that(
        "rule 1.6: a published video has every file that its playlists name",
        text.isPresent(),
        path + " is not there");
    return text.orElseThrow();
  }

  /** What was encoded, as the bytes of a published video say: {@code "low 0 PT0S PT6S"}. */
  public List<String> segments(String videoId) {
    List<String> marks = new ArrayList<>();
    files(videoId)
        .forEach(
            (path, text) -> {
              if (!path.endsWith(".m3u8")) {
                Expect.that(
                    "rule 4.2: a segment is there whole, " + path,
                    text.startsWith("<") && text.endsWith(">"),
                    "was " + text.substring(0, Math.min(60, text.length())) + "...");
                marks.add(text.substring(1, text.indexOf(" of ")));
              }
            });
    return marks.stream().sorted().toList();
  }
}
