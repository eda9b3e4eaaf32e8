package katas.urlshortener;

import java.util.Optional;
import katas.blocks.NotImplementedException;

/** A server that shortens URLs. */
public final class UrlShortener implements ShortenerService {

  /** Starts a server that makes keys in the way that you would choose. */
  public UrlShortener(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  /** Starts a server that makes keys in a given way. */
  public UrlShortener(Platform platform, KeyGenerator keys) {
    throw new NotImplementedException(); // TODO: rule 2.6
  }

  @Override
  public ShortenResult shorten(ShortenRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public Resolution resolve(String key, Visit visit) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public void delete(String ownerId, String key) {
    throw new NotImplementedException(); // TODO: rule 1.9
  }

  @Override
  public LinkPage links(String ownerId, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 1.9
  }

  @Override
  public Statistics statistics(String ownerId, String key) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }
}
