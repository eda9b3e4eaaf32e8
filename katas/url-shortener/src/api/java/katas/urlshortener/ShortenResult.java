package katas.urlshortener;

/** What became of a {@link ShortenRequest}. */
public sealed interface ShortenResult {

  /** The link is there. */
  record Created(Link link) implements ShortenResult {}

  /** No link was made, since the alias leads somewhere already or once did. */
  record AliasTaken(String alias) implements ShortenResult {}

  /** No link was made, since every generated key was taken. The client may ask again later. */
  record NoKeyFree() implements ShortenResult {}
}
