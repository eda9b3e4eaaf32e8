package grader.engineadapters.blobs;

import grader.engineadapters.shared.ClientErrorTranslator;
import grader.engineadapters.shared.ConnectionTimeouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import katas.blocks.BlobStore;
import katas.blocks.LinkRefusedException;

/** A client of a {@link BlobServer}: one request a call. The client tries nothing twice. */
final class HttpBlobStore implements BlobStore {
  private static final Duration MAX_VALIDITY = Duration.ofDays(7);
  private static final Duration ONE_REQUEST = Duration.ofHours(1);

  private final URI server;
  private final UrlSigner signer;
  private final InstantSource clock;
  private final ConnectionTimeouts timeouts;
  private final HttpClient client;

  HttpBlobStore(URI server, UrlSigner signer, InstantSource clock, ConnectionTimeouts timeouts) {
    this.server = server;
    this.signer = signer;
    this.clock = clock;
    this.timeouts = timeouts;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeouts.connectWithin())
            .build();
  }

  @Override
  public void put(String key, byte[] content) {
    send("put of " + key, own("put", checked(key)).PUT(body(content)));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) {
    HttpRequest.Builder request = own("put", checked(key)).PUT(body(content));
    return send("put of " + key, request.header("If-None-Match", "*")).statusCode() != 412;
  }

  private static HttpRequest.BodyPublisher body(byte[] content) {
    return HttpRequest.BodyPublishers.ofByteArray(content.clone());
  }

  @Override
  public Optional<byte[]> get(String key) {
    return found(send("get of " + key, own("get", checked(key)).GET()));
  }

  @Override
  public Optional<byte[]> get(String key, long offset, int length) {
    if (offset < 0 || length < 1) {
      throw new IllegalArgumentException("no such range: " + length + " bytes from " + offset);
    }
    String range = new ByteRange(offset, length).header();
    return found(send("get of " + key, own("get", checked(key)).GET().header("Range", range)));
  }

  private static Optional<byte[]> found(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(answer.body());
  }

  @Override
  public Optional<Long> size(String key) {
    HttpRequest.Builder request =
        own("head", checked(key)).method("HEAD", HttpRequest.BodyPublishers.noBody());
    HttpResponse<byte[]> answer = send("head of " + key, request);
    return answer.statusCode() == 404
        ? Optional.empty()
        : Optional.of(answer.headers().firstValueAsLong("Content-Length").orElseThrow());
  }

  @Override
  public boolean delete(String key) {
    return send("delete of " + key, own("delete", checked(key)).DELETE()).statusCode() != 404;
  }

  @Override
  public List<String> list(String prefix, String after, int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is not within 1 to 1,000: " + limit);
    }
    String range =
        "&prefix="
            + QueryParameters.encoded(prefix)
            + "&after="
            + QueryParameters.encoded(after)
            + "&limit="
            + limit;
    URI address = URI.create(signed("get", "", clock.instant().plus(ONE_REQUEST)) + range);
    String lines =
        new String(
            send("list of " + prefix, HttpRequest.newBuilder(address).GET()).body(),
            StandardCharsets.US_ASCII);
    return Stream.of(lines.split("\n"))
        .filter(line -> !line.isEmpty())
        .map(QueryParameters::decoded)
        .toList();
  }

  @Override
  public URI signDownload(String key, Duration validFor) {
    return sign("get", key, validFor);
  }

  @Override
  public URI signUpload(String key, Duration validFor) {
    return sign("put", key, validFor);
  }

  private URI sign(String use, String key, Duration validFor) {
    checked(key);
    if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(MAX_VALIDITY) > 0) {
      throw new IllegalArgumentException("a link is valid for up to 7 days, not " + validFor);
    }
    return signed(use, key, clock.instant().plus(validFor));
  }

  private URI signed(String use, String key, Instant until) {
    String query = signer.query(use, key, until);
    return URI.create(server + "/" + QueryParameters.encoded(key) + "?" + query);
  }

  @Override
  public Optional<byte[]> download(URI link) {
    return found(send("download", HttpRequest.newBuilder(ours(link)).GET()));
  }

  @Override
  public void upload(URI link, byte[] content) {
    send("upload", HttpRequest.newBuilder(ours(link)).PUT(body(content)));
  }

  /** Refuses a link that is not of this store, which no request should follow. */
  private URI ours(URI link) {
    Objects.requireNonNull(link, "link");
    if (!link.toString().startsWith(server + "/")) {
      throw new LinkRefusedException("this is no link of the store");
    }
    return link;
  }

  private HttpRequest.Builder own(String use, String key) {
    return HttpRequest.newBuilder(signed(use, key, clock.instant().plus(ONE_REQUEST)));
  }

  private HttpResponse<byte[]> send(String call, HttpRequest.Builder request) {
    try {
      HttpRequest whole = request.timeout(timeouts.answerWithin()).build();
      HttpResponse<byte[]> answer = client.send(whole, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 403) {
        throw new LinkRefusedException("the link has expired, was changed or is for another use");
      }
      return answer;
    } catch (IOException e) {
      throw ClientErrorTranslator.answer(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ClientErrorTranslator.answer(call, e);
    }
  }

  private static String checked(String key) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("the key of a blob is blank");
    }
    return key;
  }
}
