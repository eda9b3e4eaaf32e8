package katas.urlshortener;

/** Says that a visitor has come before; stored under {@code KEY/VISITOR}. */
record KnownVisitor() {

  static String key(Click click) {
    return click.key() + "/" + click.visitorId();
  }
}
