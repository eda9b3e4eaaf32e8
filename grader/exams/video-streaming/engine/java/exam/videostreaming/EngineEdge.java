package exam.videostreaming;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import katas.blocks.Scheduler;
import katas.kit.IsolatedServer;
import katas.videostreaming.AdmittingCache;
import katas.videostreaming.CachingEdge;
import katas.videostreaming.Edge;
import katas.videostreaming.EdgeConfig;
import katas.videostreaming.EdgePlatform;
import katas.videostreaming.Links;
import katas.videostreaming.OriginReply;
import katas.videostreaming.Request;
import katas.videostreaming.Response;
import katas.videostreaming.SignedLinks;
import katas.videostreaming.VideoService;

/**
 * An edge before a video server on the engines, with the real clock and tasks on a thread of their
 * own. As the contract says, it has one call at a time: requests, answers and tasks take turns.
 */
final class EngineEdge {
  private static final byte[] SECRET = "a secret of 24 bytes ...".getBytes(UTF_8);

  private final VideoService service;
  private final Links links;
  private final Edge edge;
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private int fetches;

  EngineEdge(ServerBlocks server, VideoService service) {
    this.service = service;
    this.links = new SignedLinks(SECRET, server.clock());
    EdgeConfig usual = EdgeConfig.defaults();
    Scheduler inTurns = (delay, task) -> server.scheduler().schedule(delay, () -> inTurn(task));
    this.edge =
        IsolatedServer.start(
            CachingEdge::new,
            new EdgePlatform(
                this::fetch,
                links,
                new AdmittingCache(1 << 20),
                server.clock(),
                inTurns,
                new EdgeConfig(1 << 20, usual.freshFor(), usual.originTimeout())));
  }

  private synchronized void inTurn(Runnable task) {
    task.run();
  }

  private void fetch(String path, Optional<String> etag, Consumer<OriginReply> reply) {
    fetches++;
    Runnable answer = () -> reply.accept(answer(path, etag));
    if (holding) {
      held.add(answer);
    } else {
      answer.run();
    }
  }

  private OriginReply answer(String path, Optional<String> etag) {
    Optional<byte[]> file = service.file(path);
    if (file.isEmpty()) {
      return new OriginReply.NotFound();
    }
    String now = "\"" + Arrays.hashCode(file.get()) + "\"";
    boolean same = etag.filter(now::equals).isPresent();
    return same ? new OriginReply.NotModified() : new OriginReply.Found(now, file.get());
  }

  /** From now on the origin answers nobody until it is released. */
  synchronized void hold() {
    holding = true;
  }

  /** The origin answers all that it held, and everybody after that at once. */
  synchronized void release() {
    holding = false;
    List<Runnable> answers = List.copyOf(held);
    held.clear();
    answers.forEach(Runnable::run);
  }

  /** How often the origin was asked. */
  synchronized int fetches() {
    return fetches;
  }

  /** A link by which a viewer may fetch a file for so long. */
  String link(String path, Duration validFor) {
    return links.sign(path, validFor);
  }

  /** A viewer asks for a file; the answers come into a list. */
  List<Response> get(String link) {
    List<Response> answers = new ArrayList<>();
    ask(Request.of(link), answers);
    return answers;
  }

  private synchronized void ask(Request request, List<Response> answers) {
    edge.get(request, answers::add);
  }

  /** The statuses of answers, when nobody else is at it. */
  synchronized List<Integer> statuses(List<List<Response>> answers) {
    return answers.stream().flatMap(List::stream).map(Response::status).toList();
  }
}
