// Visitors who are known for one day only.
package katas.urlshortener;

/** Says that a visitor has come before; stored under {@code KEY/VISITOR}. */
record KnownVisitor() {

  static String key(Click click) {
    return click.key()
        + "/"
        + click.day()
        + "/"
        + click.visitorId(); // BUG: of the link, not of the day
  }
}
