package exam.videostreaming;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.InterleavedAction;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.StepInterceptor;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import katas.blocks.MessageLog;
import katas.blocks.UnavailableException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.videostreaming.Heartbeat;
import katas.videostreaming.Platform;
import katas.videostreaming.Viewing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on the engines: heartbeats; each test has videos of its own. */
class EngineLevel4ViewsTest {
  private static final int SERVERS = 8;
  private static final int MOST_STEPS = 40;
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static EngineVideos videos;
  private static MessageLog log;
  private static List<Viewing> servers;

  @BeforeAll
  static void open() {
    videos = new EngineVideos();
    log = videos.server().log();
    servers = Stream.generate(() -> viewing(videos.server())).limit(SERVERS).toList();
  }

  @AfterAll
  static void close() {
    videos.close();
  }

  private static Viewing viewing(ServerBlocks server) {
    return EngineVideos.viewing(videos.platform(server, log, "jobs", "workers"));
  }

  private static Viewing counted(ServerBlocks server, StepInterceptor interceptor) {
    Platform platform = videos.platform(server, log, "jobs", "workers");
    return EngineVideos.viewing(EngineVideos.counted(platform, interceptor));
  }

  private static Heartbeat beat(String session, String video, int position, int second) {
    return new Heartbeat(
        session,
        "ann",
        video,
        Duration.ofSeconds(31),
        Duration.ofSeconds(position),
        NOON.plusSeconds(second));
  }

  @Test
  @Hint("The marks of who was counted and the count have to change as one.")
  void r4_5_many_servers_get_the_same_heartbeats() {
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          for (int session = 0; session < 6; session++) {
            servers.get(n).heartbeat(beat("crowd" + session, "v5", 1, n));
          }
          servers.get(n).heartbeat(beat("own" + n, "v5", 1, n));
          return n;
        });
    Expect.equal("rule 4.5: views of 6 sessions and 8", servers.get(0).views("v5"), 14L);
  }

  @Test
  @Hint("Of a count and a mark one is written first: what if nothing comes after it?")
  void r4_5_a_heartbeat_whose_server_crashed_is_sent_again() {
    boolean crashed = true;
    for (int step = 0; crashed && step < MOST_STEPS; step++) {
      Heartbeat beat = beat("crash" + step, "crash" + step, 1, 1);
      ServerBlocks server = videos.server();
      StepInterceptor interceptor = new StepInterceptor();
      interceptor.crashBefore(step);
      crashed = fails(counted(server, interceptor), beat);
      server.crash();
      expectOneView("a crash before step " + step, beat);
    }
  }

  @Test
  @Hint("No answer does not say that nothing was done.")
  void r4_5_a_heartbeat_whose_wire_broke_is_sent_again() {
    ServerBlocks server = videos.server();
    FaultyProxy wire = server.wireToStore();
    StepInterceptor interceptor = new StepInterceptor();
    Viewing viewing = counted(server, interceptor);
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      AtomicBoolean reached = new AtomicBoolean(true);
      for (int step = 0; reached.getAndSet(false) && step < MOST_STEPS; step++) {
        Heartbeat beat = beat(fate + "-" + step, fate + "-" + step, 1, 1);
        int breakAt = step;
        interceptor.before(
            made -> {
              if (made == breakAt) {
                reached.set(true);
                wire.breakOne("", fate);
              }
            });
        fails(viewing, beat);
        wire.heal();
        expectOneView("step " + step + " with " + fate, beat);
      }
    }
  }

  private static boolean fails(Viewing viewing, Heartbeat beat) {
    try {
      viewing.heartbeat(beat);
      return false;
    } catch (UnavailableException e) {
      return true;
    }
  }

  private static void expectOneView(String what, Heartbeat beat) {
    servers.get(0).heartbeat(beat);
    servers.get(1).heartbeat(beat);
    Expect.equal(
        "rule 4.5: views of a session after " + what + " and the heartbeat again, twice",
        servers.get(2).views(beat.videoId()),
        1L);
  }

  @Test
  @Hint("Two who both find an older time may both write.")
  void r4_6_a_later_position_comes_between_two_steps() {
    ServerBlocks server = videos.server();
    StepInterceptor interceptor = new StepInterceptor();
    Viewing slow = counted(server, interceptor);
    boolean happened = true;
    for (int step = 0; happened && step < MOST_STEPS; step++) {
      String video = "between" + step;
      InterleavedAction later =
          new InterleavedAction(() -> servers.get(0).heartbeat(beat("tv" + video, video, 3, 120)));
      interceptor.between(step, later);
      slow.heartbeat(beat("phone" + video, video, 9, 60));
      happened = later.hasRun();
      Optional<Duration> expected = Optional.of(Duration.ofSeconds(happened ? 3 : 9));
      Expect.equal(
          "rule 4.6: the position of the later heartbeat, which came before step " + step,
          servers.get(1).resumeAt("ann", video),
          expected);
    }
  }

  @Test
  @Hint("However many devices there are, the latest is one.")
  void r4_6_many_devices_at_once() {
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          for (int i = 0; i < 5; i++) {
            int second = (n * 5 + i) * 7 % 40;
            servers.get(n).heartbeat(beat("device" + n, "v6", second, second));
          }
          return n;
        });
    Expect.equal(
        "rule 4.6: the position of the latest of 40",
        servers.get(0).resumeAt("ann", "v6"),
        Optional.of(Duration.ofSeconds(39)));
  }
}
