package katas.urlshortener;

/**
 * Checks a long URL and writes it in one way. A function: it reads no block.
 *
 * <p>Thread safety: safe for any number of threads. Cost: one pass over the text.
 */
public interface UrlNormaliser {

  /**
   * Checks and normalises.
   *
   * <pre>
   *   HTTPS://Bücher.Example:443/A%2fb/../c?Q=%41#Top
   *   https://xn--bcher-kva.example/A%2fb/../c?Q=%41#Top
   * </pre>
   *
   * @param url what a user typed
   * @return the same address with scheme and host in lower case, a Unicode host in punycode ({@link
   *     java.net.IDN}), without the scheme's default port; everything after that is as it was
   * @throws InvalidUrlException when the URL is refused; the brief says which are
   */
  String normalise(String url);
}
