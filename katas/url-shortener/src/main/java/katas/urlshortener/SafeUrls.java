package katas.urlshortener;

import katas.blocks.NotImplementedException;

/** URLs that the service may send people to. */
public final class SafeUrls implements UrlNormaliser {

  /** Refuses URLs of {@code ownDomain} and those with more than {@code maxLength} characters. */
  public SafeUrls(String ownDomain, int maxLength) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public String normalise(String url) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }
}
