package katas.urlshortener;

/** What the visitor of a short link is told. */
public sealed interface Resolution {

  /** The status code of the HTTP answer. */
  int status();

  /**
   * Go there.
   *
   * @param url the header {@code Location}
   * @param status 302 (ask again next time) or 301 (browsers remember it and never ask again)
   */
  record Redirect(String url, int status) implements Resolution {}

  /** There never was such a link. */
  record NotFound() implements Resolution {
    @Override
    public int status() {
      return 404;
    }
  }

  /** There was such a link; it has expired or was deleted. */
  record Gone() implements Resolution {
    @Override
    public int status() {
      return 410;
    }
  }
}
