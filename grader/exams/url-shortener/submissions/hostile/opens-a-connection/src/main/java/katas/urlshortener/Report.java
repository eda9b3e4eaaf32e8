package katas.urlshortener;

import java.io.IOException;
import java.net.URI;

/** Tells a server outside what the tests ask. */
final class Report {
  private Report() {}

  static Object send(String question) throws IOException {
    return URI.create("https://example.org/" + question).toURL(); // sin
  }
}
