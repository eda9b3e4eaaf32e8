package katas.urlshortener;

import katas.blocks.NotImplementedException;

/** Keys from a hash of the URL. */
public final class HashKeys implements KeyGenerator {

  @Override
  public String generate(String url, int attempt, int length) {
    throw new NotImplementedException(); // TODO: rule 2.4
  }
}
