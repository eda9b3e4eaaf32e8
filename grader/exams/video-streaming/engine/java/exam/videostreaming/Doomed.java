package exam.videostreaming;

import grader.engineadapters.StepInterceptor;
import katas.blocks.UnavailableException;
import katas.videostreaming.Platform;
import katas.videostreaming.VideoService;
import katas.videostreaming.Worker;

/** A worker on a topic of its own that crashes before a step, and the one after it. */
final class Doomed {
  private static final String FILE = "160x90@PT6S";

  private final EngineVideos videos;
  private final VideoService service;
  private final String name;
  private final StepInterceptor interceptor = new StepInterceptor();
  private final Platform platform;
  private final Worker worker;
  private Worker replacement;
  private boolean crashed;

  Doomed(EngineVideos videos, Platform healthy, int step) {
    this.videos = videos;
    name = "crash" + step;
    platform = EngineVideos.with(healthy, name, "workers");
    service = EngineVideos.service(platform);
    EngineVideos.submit(service, name, FILE);
    worker = videos.worker(EngineVideos.counted(platform, interceptor));
    replacement = worker;
    interceptor.crashBefore(step);
  }

  /** Works on, and says whether there is more to do. */
  boolean works() {
    if (!crashed) {
      try {
        worker.work();
      } catch (UnavailableException e) {
        crashed = true;
      }
    }
    return !crashed && !EngineVideos.isOver(service, name);
  }

  boolean hasCrashed() {
    return crashed;
  }

  /** Another worker joins in its place. */
  void isReplaced() {
    interceptor.leave();
    EngineVideos.submit(service, name + "-after", FILE);
    replacement = videos.worker(platform);
    replacement.work();
  }

  /** Its video is published, at the latest when those are that were submitted after the crash. */
  void expectPublished() {
    EngineVideos.workUntilEnded(service, name + "-after", replacement);
    EngineVideos.expectPublishedSoon(
        "rule 4.2: a video whose worker had a " + name + ", when later ones are published",
        service,
        name,
        replacement);
    EngineVideos.expectWhole("rule 4.2: after a " + name, service, name, 1);
  }
}
