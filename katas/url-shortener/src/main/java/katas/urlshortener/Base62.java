package katas.urlshortener;

import katas.blocks.NotImplementedException;

/** Numbers in base 62. */
public final class Base62 implements NumberCodec {

  @Override
  public String encode(long number) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public long decode(String text) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
