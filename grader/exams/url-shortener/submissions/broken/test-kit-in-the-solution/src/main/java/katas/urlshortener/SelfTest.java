package katas.urlshortener;

import org.junit.jupiter.api.Test;

/** Tests itself. */
final class SelfTest {
  @Test
  void works() {}
}
