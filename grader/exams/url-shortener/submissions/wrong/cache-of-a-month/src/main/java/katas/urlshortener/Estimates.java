// The cache is sized by the links of a month.
package katas.urlshortener;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double LINKS_PER_MONTH = 100e6;
  private static final double SECONDS_PER_MONTH = 30 * 24 * 60 * 60;
  private static final double REDIRECTS_PER_LINK = 100;
  private static final double MONTHS_PER_YEAR = 12;
  private static final double YEARS = 5;
  private static final double BYTES_PER_LINK = 500;
  private static final double KEYS = Math.pow(62, 7);

  /** New links a second. */
  public double linksPerSecond() {
    return LINKS_PER_MONTH / SECONDS_PER_MONTH;
  }

  /** Redirects a second. */
  public double redirectsPerSecond() {
    return linksPerSecond() * REDIRECTS_PER_LINK;
  }

  /** Bytes of all links that are kept. */
  public double storageBytes() {
    return links() * BYTES_PER_LINK;
  }

  private static double links() {
    return LINKS_PER_MONTH * MONTHS_PER_YEAR * YEARS;
  }

  /** Years until every key has been given out. */
  public double yearsOfKeys() {
    return KEYS / (LINKS_PER_MONTH * MONTHS_PER_YEAR);
  }

  /** Random keys until two are the same as likely as not: n keys collide with 1 - e^(-n²/2N). */
  public double keysUntilCollision() {
    return Math.sqrt(2 * Math.log(2) * KEYS);
  }

  /** The probability, 0 to 1, that a random key is taken. */
  public double takenProbability() {
    return links() / KEYS;
  }

  /** Bytes of the cache. */
  public double cacheBytes() {
    return LINKS_PER_MONTH / 5 * BYTES_PER_LINK; // BUG: a whole month
  }
}
