package katas.videostreaming;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/** An origin that answers when the test says so, and edges in front of it. */
public final class EdgeWorld {
  private static final byte[] SECRET = "a secret of 24 bytes ...".getBytes(StandardCharsets.UTF_8);

  private final Simulation simulation = new Simulation();
  private final Links links = new SignedLinks(SECRET, simulation.clock());
  private final Map<String, OriginReply> content = new HashMap<>();
  private final List<String> fetches = new ArrayList<>();
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;

  /** A viewer and what it was answered. */
  public static final class Viewer implements Consumer<Response> {
    private final List<Response> responses = new ArrayList<>();

    @Override
    public void accept(Response response) {
      responses.add(response);
    }

    /** The answer; fails when there is not exactly one. */
    public Response response() {
      Expect.equal("rule 3.4: answers to one request", responses.size(), 1);
      return responses.get(0);
    }

    /** Whether there is an answer. */
    public boolean isAnswered() {
      return !responses.isEmpty();
    }

    /** Status and body, {@code "200 hello"}. */
    public String text() {
      return response().status() + " " + new String(response().body(), StandardCharsets.UTF_8);
    }
  }

  /** An edge with this capacity, files fresh for 60 s, and 2 s for the origin. */
  public Edge edge(long capacityBytes) {
    EdgeConfig usual = EdgeConfig.defaults();
    return IsolatedServer.start(
        CachingEdge::new,
        new EdgePlatform(
            this::fetch,
            links,
            new AdmittingCache(capacityBytes),
            simulation.clock(),
            simulation.scheduler(),
            new EdgeConfig(capacityBytes, usual.freshFor(), usual.originTimeout())));
  }

  private void fetch(String path, Optional<String> etag, Consumer<OriginReply> reply) {
    fetches.add(path + etag.map(tag -> " " + tag).orElse(""));
    Runnable answer = () -> reply.accept(answer(path, etag));
    if (holding) {
      held.add(answer);
    } else {
      answer.run();
    }
  }

  private OriginReply answer(String path, Optional<String> etag) {
    OriginReply now = content.getOrDefault(path, new OriginReply.NotFound());
    boolean same =
        now instanceof OriginReply.Found found && etag.filter(found.etag()::equals).isPresent();
    return same ? new OriginReply.NotModified() : now;
  }

  /** Puts a file at the origin; its etag is made of the text. */
  public void file(String path, String text) {
    content.put(path, new OriginReply.Found(etag(text), text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The etag of a text. */
  public static String etag(String text) {
    return "\"" + Integer.toHexString(text.hashCode()) + "\"";
  }

  /** The origin answers this about a path from now on. */
  public void answers(String path, OriginReply reply) {
    content.put(path, reply);
  }

  /** From now on the origin answers nobody until it is released. */
  public void hold() {
    holding = true;
  }

  /** The origin answers all that it held, in order, and everybody after that at once. */
  public void release() {
    holding = false;
    List<Runnable> answers = List.copyOf(held);
    held.clear();
    answers.forEach(Runnable::run);
  }

  /** What was fetched: the path, and the etag that was sent along. */
  public List<String> fetches() {
    return List.copyOf(fetches);
  }

  /** The links of this world. */
  public Links links() {
    return links;
  }

  /** A viewer asks for a whole file, by a link of its own. */
  public Viewer get(Edge edge, String path) {
    simulation.advance(Duration.ofMillis(1));
    return ask(edge, Request.of(links.sign(path, Duration.ofHours(1))));
  }

  /** A viewer asks for a part. */
  public Viewer get(Edge edge, String path, String range) {
    return ask(edge, Request.of(links.sign(path, Duration.ofHours(1)), range));
  }

  /** A viewer asks. */
  public Viewer ask(Edge edge, Request request) {
    Viewer viewer = new Viewer();
    edge.get(request, viewer);
    return viewer;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }
}
