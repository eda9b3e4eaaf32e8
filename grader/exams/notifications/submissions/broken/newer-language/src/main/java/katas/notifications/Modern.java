package katas.notifications;

/** Uses patterns that Java 17 does not have. */
final class Modern {
  private Modern() {}

  static int length(Object it) {
    return switch (it) {
      case String text -> text.length();
      default -> 0;
    };
  }
}
