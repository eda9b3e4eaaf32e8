package katas.urlshortener;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import katas.blocks.VersionedTable;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.IsolatedServer;

/**
 * A data centre with a log of clicks, in which servers are started.
 *
 * <pre>{@code
 * ShortenerWorld world = new ShortenerWorld();
 * Server server = world.server();
 * server.alias("ann", "sale", "https://example.com/sale");
 * server.visit("sale", "click 1");                // Redirect to that URL
 * world.pass(Duration.ofSeconds(1));
 * world.log().clicks();                           // click 1
 * }</pre>
 */
public final class ShortenerWorld {
  /** Where links of tests lead unless it matters. */
  public static final String URL = "https://example.com/page";

  /** The smallest time there is. */
  public static final Duration INSTANT = Duration.ofNanos(1);

  private final Simulation simulation;
  private final SimulatedClickLog log;
  private final ShortenerConfig config;
  private final Random random = new Random(7);

  /** A world of its own, with the numbers of the brief. */
  public ShortenerWorld() {
    this(new Simulation(), ShortenerConfig.defaults());
  }

  /** A world on a simulation. */
  public ShortenerWorld(Simulation simulation) {
    this(simulation, ShortenerConfig.defaults());
  }

  /** A world with other numbers. */
  public ShortenerWorld(Simulation simulation, ShortenerConfig config) {
    this.simulation = simulation;
    this.config = config;
    log = new SimulatedClickLog(simulation);
  }

  /** The numbers of the brief, but with 301 instead of 302. */
  public static ShortenerConfig permanent() {
    ShortenerConfig usual = ShortenerConfig.defaults();
    return new ShortenerConfig(
        usual.domain(),
        usual.urlLength(),
        usual.reserved(),
        usual.keyLength(),
        usual.attempts(),
        true,
        usual.leaseSize(),
        usual.flushEvery(),
        usual.cache());
  }

  /** An owner in Berlin. */
  public static Owner owner(String id) {
    return new Owner(id, ZoneId.of("Europe/Berlin"));
  }

  /** What a server is given whose database is this one. */
  public Platform platform(VersionedTable table) {
    return new Platform(
        table,
        simulation.store(),
        simulation.scheduler(),
        simulation.clock(),
        random,
        20_260_105L,
        log,
        config);
  }

  /** Starts another server on the shared blocks. */
  public Server server() {
    return new Server(IsolatedServer.start(UrlShortener::new, platform(simulation.table())));
  }

  /** Starts another server that makes its keys in this way. */
  public Server server(KeyGenerator keys) {
    return new Server(IsolatedServer.start(UrlShortener::new, platform(simulation.table()), keys));
  }

  /** A counter of clicks on the servers' table. */
  public ClickCounter counter() {
    return IsolatedServer.start(TableClickCounter::new, simulation.table());
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The log of clicks. */
  public SimulatedClickLog log() {
    return log;
  }

  /** The time. */
  public Instant now() {
    return simulation.clock().instant();
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** A server as a test talks to it. */
  public static final class Server {
    private final ShortenerService service;

    /** Talks to this server. */
    public Server(ShortenerService service) {
      this.service = service;
    }

    /** The learner's server itself. */
    public ShortenerService service() {
      return service;
    }

    /** Makes a link with a generated key; the test fails when there is none. */
    public String shorten(String owner, String url) {
      return created(service.shorten(ShortenRequest.of(owner(owner), url))).key();
    }

    /** Asks for a link with an alias. */
    public ShortenResult alias(String owner, String alias, String url) {
      return service.shorten(ShortenRequest.of(owner(owner), url).withAlias(alias));
    }

    /** A visitor who is no robot follows a link. */
    public Resolution visit(String key, String clickId) {
      return service.resolve(key, new Visit(clickId, "visitor", "DE", "news.example", "Firefox"));
    }

    /** Where the link leads, or {@code "404"} or {@code "410"}. */
    public String leads(String key) {
      Resolution resolution = visit(key, "some click");
      return resolution instanceof Resolution.Redirect redirect
          ? redirect.url()
          : Integer.toString(resolution.status());
    }

    /** The keys of the owner's links, of all pages of this size. */
    public List<String> keys(String owner, int limit) {
      List<String> keys = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        LinkPage page = service.links(owner, limit, cursor);
        page.links().forEach(link -> keys.add(link.key()));
        cursor = page.next();
        Expect.that("rule 1.9: the pages come to an end", keys.size() < 10_000, "go on for ever");
      } while (cursor.isPresent());
      return keys;
    }
  }

  /** The link of a request that must succeed. */
  public static Link created(ShortenResult result) {
    return Expect.instance("rule 1.3: the link is made", ShortenResult.Created.class, result)
        .link();
  }
}
