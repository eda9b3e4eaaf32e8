package exam.videostreaming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.StepInterceptor;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import katas.blocks.BlobStore;
import katas.blocks.MessageLog;
import katas.kit.Expect;
import katas.kit.IsolatedServer;
import katas.videostreaming.FakeEncoder;
import katas.videostreaming.Platform;
import katas.videostreaming.SubmitResult;
import katas.videostreaming.TranscodeWorker;
import katas.videostreaming.VideoConfig;
import katas.videostreaming.VideoServer;
import katas.videostreaming.VideoService;
import katas.videostreaming.VideoStatus;
import katas.videostreaming.VideoWorld;
import katas.videostreaming.ViewServer;
import katas.videostreaming.Viewing;
import katas.videostreaming.Worker;

/**
 * What {@link VideoWorld} is to the other tests, on Redis, Kafka and blobs behind HTTP: a ladder of
 * two rungs, parts of 8 bytes. Each test has a topic and videos of its own. Level 2, the player, is
 * a pure calculation and uses no block, so it has no tests here. Closing it deletes all it had.
 */
final class EngineVideos implements AutoCloseable {
  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final OneAtATime encoder = new OneAtATime(new FakeEncoder());

  /** The encoder fails when this says so; see {@link FakeEncoder#failingWhen}. */
  void failingWhen(BiPredicate<String, Integer> failure) {
    encoder.fake().failingWhen(failure);
  }

  /** The engines of a server that is not started yet. */
  ServerBlocks server() {
    return world.server();
  }

  /** What a server is given: the engines, and topic and group of its config. */
  Platform platform(ServerBlocks server, MessageLog log, String topic, String group) {
    Platform usual =
        new Platform(server.store(), server.blobs(), log, server.clock(), VideoWorld.config());
    return with(usual, topic, group);
  }

  /** The same with a log of its own. */
  Platform platform(String topic, String group) {
    ServerBlocks server = server();
    return platform(server, server.log(), topic, group);
  }

  /** The same platform for another topic and group. */
  static Platform with(Platform platform, String topic, String group) {
    VideoConfig old = platform.config();
    VideoConfig config =
        new VideoConfig(
            old.ladder(),
            old.segment(),
            old.partBytes(),
            old.attempts(),
            old.viewAfter(),
            old.sessionTime(),
            topic,
            group);
    return new Platform(
        platform.store(), platform.blobs(), platform.log(), platform.clock(), config);
  }

  /** The same platform, where each step counts. */
  static Platform counted(Platform platform, StepInterceptor interceptor) {
    BlobStore blobs = interceptor.blobs(platform.blobs());
    MessageLog log = interceptor.log(platform.log());
    return new Platform(
        interceptor.store(platform.store()), blobs, log, platform.clock(), platform.config());
  }

  Worker worker(Platform platform) {
    return IsolatedServer.start(TranscodeWorker::new, platform, encoder);
  }

  static VideoService service(Platform platform) {
    return IsolatedServer.start(VideoServer::new, platform);
  }

  static Viewing viewing(Platform platform) {
    return IsolatedServer.start(ViewServer::new, platform);
  }

  /** A topic that nobody has used yet. */
  void partitions(String topic, int partitions) {
    world.partitions(topic, partitions);
  }

  void pass(Duration duration) {
    world.pass(duration);
  }

  /** The engines behind it. */
  EngineWorld world() {
    return world;
  }

  /** Sends all parts of a file. Returns how many. */
  static int upload(VideoService service, String videoId, String file) {
    byte[] bytes = file.getBytes(UTF_8);
    int parts = 0;
    for (int from = 0; from < bytes.length; from += 8) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 8));
      service.putPart(videoId, ++parts, part);
    }
    return parts;
  }

  /** Uploads and submits a file. */
  static void submit(VideoService service, String videoId, String file) {
    SubmitResult result = service.submit(videoId, upload(service, videoId, file));
    Expect.equal("rule 1.1: what is whole is accepted", result, new SubmitResult.Accepted());
  }

  /** Lets workers work until a video has come to its end, which takes as long as it takes. */
  static VideoStatus workUntilEnded(VideoService service, String videoId, Worker... workers) {
    await("rule 1.6: the video " + videoId + " comes to an end")
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              for (Worker worker : workers) {
                while (worker.work()) {
                  // The next one.
                }
              }
              return isOver(service, videoId);
            });
    return service.status(videoId);
  }

  /** What came later is done, so this one should be, in any order of jobs but the oddest. */
  static void expectPublishedSoon(String rule, VideoService service, String name, Worker worker) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!isOver(service, name) && System.nanoTime() < until) {
      worker.work();
    }
    Expect.instance(rule, VideoStatus.Published.class, service.status(name));
  }

  static boolean isOver(VideoService service, String videoId) {
    VideoStatus status = service.status(videoId);
    return status instanceof VideoStatus.Published || status instanceof VideoStatus.Failed;
  }

  /** All files of a published video by their paths, found as a player finds them. */
  static Map<String, String> files(String rule, VideoService service, String videoId) {
    Map<String, String> files = new TreeMap<>();
    String master = videoId + "/master.m3u8";
    files.put(master, text(rule, service, master));
    for (String media : VideoWorld.references(master, files.get(master))) {
      files.put(media, text(rule, service, media));
      for (String segment : VideoWorld.references(media, files.get(media))) {
        files.put(segment, text(rule, service, segment));
      }
    }
    return files;
  }

  private static String text(String rule, VideoService service, String path) {
    byte[] bytes = service.file(path).orElse(new byte[0]);
    Expect.that(rule + ": a published video has " + path, bytes.length > 0, "it is not there");
    return new String(bytes, UTF_8);
  }

  /** It is published, and so many segments are whole. */
  static void expectWhole(String rule, VideoService service, String videoId, int segments) {
    Expect.instance(rule + ": the status", VideoStatus.Published.class, service.status(videoId));
    Map<String, String> files = files(rule, service, videoId);
    files.keySet().removeIf(path -> path.endsWith(".m3u8"));
    Expect.equal(rule + ": segments", files.size(), segments);
    files.forEach(
        (path, text) ->
            Expect.that(
                rule + ": " + path + " is whole",
                text.startsWith("<") && text.endsWith(">"),
                "it has " + text.length() + " bytes"));
  }

  @Override
  public void close() {
    world.close();
  }
}
