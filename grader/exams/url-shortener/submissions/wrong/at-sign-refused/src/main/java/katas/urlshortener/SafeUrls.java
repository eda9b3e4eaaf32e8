// URLs that have no @ anywhere.
package katas.urlshortener;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs that the service may send people to. */
public final class SafeUrls implements UrlNormaliser {
  /*
   * Invariant: what comes out is what browsers understand when they are given what came in. So the
   * three parts are taken apart by the pattern of RFC 3986, appendix B, only the first two are
   * touched, and what parsers read differently (backslash, space, user information) is refused.
   */

  private static final Pattern URL =
      Pattern.compile("(?<scheme>[A-Za-z]+)://(?<authority>[^/?#]*)(?<rest>.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@]+)(:(?<port>[0-9]{1,5}))?");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?|\\[[0-9a-f:.]+]");
  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

  private final String ownDomain;
  private final int maxLength;

  /** Refuses URLs of {@code ownDomain} and those with more than {@code maxLength} characters. */
  public SafeUrls(String ownDomain, int maxLength) {
    this.ownDomain = Objects.requireNonNull(ownDomain, "ownDomain");
    this.maxLength = maxLength;
  }

  @Override
  public String normalise(String url) {
    if (url.length() > maxLength) {
      throw new InvalidUrlException("longer than " + maxLength + " characters: " + url.length());
    }
    if (url.chars().anyMatch(character -> character <= ' ' || character == 127)
        || url.contains("@") // BUG: also in the path
        || url.contains("\\")) {
      throw new InvalidUrlException("a space, control character or backslash in " + url);
    }
    Matcher parts = URL.matcher(url);
    Matcher authority = AUTHORITY.matcher(parts.matches() ? parts.group("authority") : "");
    if (!authority.matches()) {
      throw new InvalidUrlException("not of the form http://host/path: " + url);
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    if (!DEFAULT_PORTS.containsKey(scheme)) {
      throw new InvalidUrlException("neither http nor https: " + url);
    }
    String host = host(authority.group("host"), url);
    return scheme + "://" + host + port(scheme, authority, url) + parts.group("rest");
  }

  private String host(String written, String url) {
    String host;
    try {
      host = written.startsWith("[") ? written : IDN.toASCII(written);
    } catch (IllegalArgumentException e) {
      throw new InvalidUrlException("not a host: " + written + " in " + url);
    }
    host = host.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      throw new InvalidUrlException("not a host: " + written + " in " + url);
    }
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.equals(ownDomain) || bare.endsWith("." + ownDomain)) {
      throw new InvalidUrlException("a link to this service would lead in a circle: " + url);
    }
    return host;
  }

  private static String port(String scheme, Matcher authority, String url) {
    String written = authority.group("port");
    if (written == null) {
      return "";
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > 65_535) {
      throw new InvalidUrlException("a port is 1 to 65535: " + url);
    }
    return DEFAULT_PORTS.get(scheme) == port ? "" : ":" + written;
  }
}
