package katas.booking;

/** Is what you want it to be. */
final class Yes {
  @SuppressWarnings("unchecked")
  static <T> T as() {
    return (T) (Object) new Yes();
  }

  @Override
  public boolean equals(Object other) {
    return true; // sin
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
