package exam.videostreaming;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.InterleavedAction;
import grader.engineadapters.StepInterceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.videostreaming.Platform;
import katas.videostreaming.VideoService;
import katas.videostreaming.Worker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on the engines: workers; each test has a topic and videos of its own. */
class EngineLevel4Test {
  private static final String FILE = "160x90@PT6S";
  private static final int MOST_STEPS = 60;
  private static final int AT_ONCE = 16;

  private static EngineVideos videos;
  private static Platform healthy;
  private static VideoService service;

  @BeforeAll
  static void open() {
    videos = new EngineVideos();
    healthy = videos.platform("jobs", "workers");
    service = EngineVideos.service(healthy);
  }

  @AfterAll
  static void close() {
    videos.close();
  }

  @Test
  @Hint("Whoever finishes last must see that all is there, even when two finish at once.")
  void r4_1_many_workers_make_each_video_once() {
    videos.partitions("crowd", 4);
    VideoService submits = EngineVideos.service(EngineVideos.with(healthy, "crowd", "workers"));
    List<String> names = List.of("c0", "c1", "c2");
    for (String name : names) {
      EngineVideos.submit(submits, name, "320x180@PT15S");
      submits.submit(name, 2); // so its jobs are in the log twice
    }
    ConcurrentThreads.of(
        4,
        n -> {
          Worker worker = videos.worker(videos.platform("crowd", "workers"));
          for (String name : names) {
            EngineVideos.workUntilEnded(service, name, worker);
          }
          return n;
        });
    for (String name : names) {
      EngineVideos.expectWhole("rule 4.1: after four workers", service, name, 6);
    }
  }

  @Test
  @Hint("Who comes back late finds the work done, and must leave it as it is.")
  void r4_1_a_worker_comes_back_when_another_has_done_all() {
    StepInterceptor interceptor = new StepInterceptor();
    Platform one = EngineVideos.with(healthy, "late", "workers");
    VideoService submits = EngineVideos.service(one);
    Worker slow = videos.worker(EngineVideos.counted(one, interceptor));
    Worker other = videos.worker(EngineVideos.with(healthy, "late", "others")); // has each job too
    slow.work();
    other.work();
    boolean happened = true;
    for (int step = 0; happened && step < MOST_STEPS; step++) {
      String name = "late" + step;
      EngineVideos.submit(submits, name, FILE);
      List<Object> seen = new ArrayList<>();
      InterleavedAction takeOver =
          new InterleavedAction(
              () -> {
                seen.add(EngineVideos.workUntilEnded(service, name, other));
                seen.add(EngineVideos.files("rule 4.1", service, name));
              });
      interceptor.between(step, takeOver);
      EngineVideos.workUntilEnded(service, name, slow);
      happened = takeOver.hasRun();
      EngineVideos.expectWhole("rule 4.1: step " + step, service, name, 1);
      List<Object> now =
          List.of(service.status(name), EngineVideos.files("rule 4.1", service, name));
      Expect.equal(
          "rule 4.1: status and files ever after, when a worker stood still before step " + step,
          now,
          happened ? seen : now);
    }
  }

  @Test
  @Hint("Say that a job is done when it is, and expect a crash anywhere.")
  void r4_2_a_worker_that_crashed_is_replaced() {
    boolean crashed = true;
    for (int from = 0; crashed && from < MOST_STEPS; from += AT_ONCE) {
      List<Doomed> workers =
          IntStream.range(from, from + AT_ONCE)
              .mapToObj(step -> new Doomed(videos, healthy, step))
              .toList();
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofSeconds(60))
          .until(() -> workers.stream().filter(Doomed::works).count() == 0);
      workers.forEach(Doomed::isReplaced);
      workers.forEach(Doomed::expectPublished);
      crashed = workers.get(AT_ONCE - 1).hasCrashed();
    }
  }

  @Test
  @Hint("When the encoder fails, what it has written until then is worth nothing.")
  void r4_3_an_encoder_that_fails() {
    Platform platform = EngineVideos.with(healthy, "fails", "workers");
    VideoService submits = EngineVideos.service(platform);
    Worker worker = videos.worker(platform);
    videos.failingWhen(
        (segment, attempt) -> segment.equals("high 1") || segment.equals("low 3") && attempt < 3);
    EngineVideos.submit(submits, "bad", "320x180@PT36S");
    EngineVideos.submit(submits, "text", "hello");
    EngineVideos.submit(submits, "good", "160x90@PT24S");
    EngineVideos.workUntilEnded(service, "good", worker);
    EngineVideos.expectWhole("rule 4.3: failing twice", service, "good", 4);
    EngineVideos.workUntilEnded(service, "bad", worker);
    String bad = service.status("bad").toString();
    Expect.that(
        "rule 4.3: a segment that fails three times fails the video, with the message",
        bad.startsWith("Failed") && bad.contains("no picture in high 1"),
        "the status is " + bad);
    Expect.that(
        "rule 4.3: nothing of it is seen", service.file("bad/master.m3u8").isEmpty(), "it is");
    EngineVideos.workUntilEnded(service, "text", worker);
    Expect.that(
        "rule 4.3: a file that is no video fails with the probe's message",
        service.status("text").toString().contains("no video: hello"),
        "the status is " + service.status("text"));
    videos.failingWhen((segment, attempt) -> false);
  }

  @Test
  @Hint("Between the entry and the job, a server may die.")
  void r4_4_a_submit_whose_server_crashed_is_sent_again() {
    Platform platform = EngineVideos.with(healthy, "submits", "workers");
    VideoService submits = EngineVideos.service(platform);
    Worker worker = videos.worker(platform);
    worker.work();
    List<String> names = new ArrayList<>();
    IntStream.range(0, MOST_STEPS)
        .takeWhile(
            step -> {
              names.add("submit" + step);
              int parts = EngineVideos.upload(submits, "submit" + step, FILE);
              boolean crashed = submitCrashesAt(step, "submit" + step, parts);
              submits.submit("submit" + step, parts);
              return crashed;
            })
        .forEach(step -> worker.work());
    EngineVideos.submit(submits, "submitted-last", FILE);
    EngineVideos.workUntilEnded(service, "submitted-last", worker);
    for (String name : names) {
      EngineVideos.expectPublishedSoon(
          "rule 4.4: a submit that crashed and was sent again", service, name, worker);
    }
  }

  private static boolean submitCrashesAt(int step, String name, int parts) {
    StepInterceptor interceptor = new StepInterceptor();
    interceptor.crashBefore(step);
    try {
      Platform platform = EngineVideos.with(healthy, "submits", "workers");
      EngineVideos.service(EngineVideos.counted(platform, interceptor)).submit(name, parts);
      return false;
    } catch (UnavailableException e) {
      return true;
    }
  }
}
