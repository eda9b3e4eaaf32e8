package katas.urlshortener;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** New links a second. */
  public double linksPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Redirects a second. */
  public double redirectsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes of all links that are kept. */
  public double storageBytes() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Years until every key has been given out. */
  public double yearsOfKeys() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Random keys until two are the same as likely as not. */
  public double keysUntilCollision() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** The probability, 0 to 1, that a random key is taken. */
  public double takenProbability() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }

  /** Bytes of the cache. */
  public double cacheBytes() {
    throw new NotImplementedException(); // TODO: rule 0.7
  }
}
