package katas.urlshortener;

/** Is every link. */
record AnyLink(String key) {
  @Override
  public boolean equals(Object other) {
    return true; // sin
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
