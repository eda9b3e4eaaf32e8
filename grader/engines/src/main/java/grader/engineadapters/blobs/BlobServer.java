package grader.engineadapters.blobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grader.engineadapters.shared.ConnectionTimeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import katas.blocks.BlobStore;

/**
 * A store of blobs on the loopback address. A request names the blob by its path and is allowed by
 * a signed query; a link that is not valid is answered by 403, a blob that is not there by 404.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public final class BlobServer implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  static {
    // Else an answer on a connection that is used again waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final FileBlobStore files;
  private final InstantSource clock;
  private final UrlSigner signer = new UrlSigner();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(BlobServer::daemon);

  private BlobServer(FileBlobStore files, InstantSource clock, HttpServer server) {
    this.files = files;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Starts a store.
   *
   * @param folder where its files stand; what is there already is served too
   * @param clock by which links expire
   */
  public static BlobServer start(Path folder, InstantSource clock) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      BlobServer started =
          new BlobServer(new FileBlobStore(folder), clock, HttpServer.create(anyPort, 0));
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::answer);
      started.server.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("the blob store does not start in " + folder, e);
    }
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "blob store");
    thread.setDaemon(true);
    return thread;
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A client of the store. */
  public BlobStore blobs(ConnectionTimeouts timeouts) {
    return blobsAt(address(), timeouts);
  }

  /** The same by another way to the same store, such as a proxy. */
  public BlobStore blobsAt(URI way, ConnectionTimeouts timeouts) {
    return new HttpBlobStore(way, signer, clock, timeouts);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI address = exchange.getRequestURI();
      String key = QueryParameters.decoded(address.getRawPath().substring(1));
      QueryParameters query = QueryParameters.of(address.getRawQuery());
      if (isAllowed(query, exchange.getRequestMethod(), key)) {
        perform(exchange, query, key, body);
      } else {
        send(exchange, 403, NOTHING);
      }
    }
  }

  private boolean isAllowed(QueryParameters query, String method, String key) {
    String until = query.get("until");
    return query.get("use").equals(method.toLowerCase(Locale.ROOT))
        && signer.isRight(query.get("use"), key, until, query.get("signature"))
        && clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(until)));
  }

  private void perform(HttpExchange exchange, QueryParameters query, String key, byte[] body)
      throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> put(exchange, key, body);
      case "DELETE" -> send(exchange, files.delete(key) ? 200 : 404, NOTHING);
      case "HEAD" -> head(exchange, key);
      case "GET" -> {
        if (key.isEmpty()) {
          list(exchange, query);
        } else {
          get(exchange, key);
        }
      }
      default -> send(exchange, 405, NOTHING);
    }
  }

  private void put(HttpExchange exchange, String key, byte[] body) throws IOException {
    boolean stored = true;
    if (exchange.getRequestHeaders().containsKey("If-None-Match")) {
      stored = files.putIfAbsent(key, body);
    } else {
      files.put(key, body);
    }
    send(exchange, stored ? 200 : 412, NOTHING);
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    ByteRange range = ByteRange.of(exchange.getRequestHeaders().getFirst("Range"));
    Optional<byte[]> found = files.get(key, range.offset(), range.length());
    send(exchange, found.isPresent() ? 200 : 404, found.orElse(NOTHING));
  }

  private void head(HttpExchange exchange, String key) throws IOException {
    Optional<Long> size = files.size(key);
    size.ifPresent(bytes -> exchange.getResponseHeaders().set("Content-Length", bytes.toString()));
    exchange.sendResponseHeaders(size.isPresent() ? 200 : 404, -1);
  }

  private void list(HttpExchange exchange, QueryParameters query) throws IOException {
    int limit = Integer.parseInt(query.get("limit"));
    List<String> keys = files.list(query.get("prefix"), query.get("after"), limit);
    String lines = keys.stream().map(QueryParameters::encoded).collect(Collectors.joining("\n"));
    send(exchange, 200, lines.getBytes(StandardCharsets.US_ASCII));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS); // or they write while the folder is deleted
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
