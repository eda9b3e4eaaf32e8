package katas.urlshortener;

/**
 * A way to make keys. It does not know which keys are taken; the service finds out when it inserts
 * the link, and asks again.
 *
 * <p>Errors: a length out of range throws {@link IllegalArgumentException}, an attempt below 0 as
 * well. {@link katas.blocks.UnavailableException} is passed on.
 *
 * <p>Thread safety: safe for any number of threads, other servers have their own.
 */
public interface KeyGenerator {

  /**
   * Makes a key.
   *
   * @param url where the link will lead, normalised
   * @param attempt 0 for the first try of a link, one more after each key that was taken
   * @param length how many characters, 1 to 10
   * @return {@code length} characters of the 62 of {@link NumberCodec}
   * @throws KeySpaceExhaustedException when this way has no more keys of that length
   */
  String generate(String url, int attempt, int length);
}
