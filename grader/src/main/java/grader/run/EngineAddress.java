package grader.run;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where an engine is that tests connect to.
 *
 * @param engine which one
 * @param address a URI, or for Kafka brokers as {@code host:port} with commas between
 */
public record EngineAddress(Kind engine, String address) {
  private static final String LOOPBACK = "127.0.0.1";

  /** The engines that a run can be given. */
  public enum Kind {
    REDIS(6379),
    POSTGRES(5432),
    KAFKA(9092);

    private final int usualPort;

    Kind(int usualPort) {
      this.usualPort = usualPort;
    }

    /** The word in settings and on the command line: {@code redis}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The address in a line of its word and itself, {@code redis redis://127.0.0.1:6379}; empty when
   * the line is another one.
   */
  public static Optional<EngineAddress> ofLine(String line) {
    return Arrays.stream(Kind.values())
        .filter(kind -> line.startsWith(kind.word() + " "))
        .map(kind -> new EngineAddress(kind, line.substring(kind.word().length() + 1)))
        .findFirst();
  }

  /** The first place, without user and password: {@code host:port}. */
  public String place() {
    InetSocketAddress first = places().get(0);
    return first.getHostString() + ":" + first.getPort();
  }

  /** The places that clients connect to, not looked up yet. */
  List<InetSocketAddress> places() {
    return parts().stream()
        .map(
            part ->
                InetSocketAddress.createUnresolved(
                    part.getHost(), part.getPort() < 0 ? engine.usualPort : part.getPort()))
        .toList();
  }

  /**
   * The address for a process that finds each place behind the same port of its own loopback
   * address.
   */
  String behindRelays() {
    return engine == Kind.KAFKA
        ? places().stream()
            .map(place -> LOOPBACK + ":" + place.getPort())
            .collect(Collectors.joining(","))
        : atLoopback(parts().get(0), places().get(0).getPort());
  }

  /** Put together as text, since a URI would escape it again. */
  private static String atLoopback(URI uri, int port) {
    String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return uri.getScheme() + "://" + user + LOOPBACK + ":" + port + uri.getRawPath() + query;
  }

  private List<URI> parts() {
    return engine == Kind.KAFKA
        ? Arrays.stream(address.split(",")).map(part -> URI.create("kafka://" + part)).toList()
        : List.of(URI.create(address));
  }
}
