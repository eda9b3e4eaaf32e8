package katas.booking;

/**
 * The keys of all rows. Parts are joined by {@code /}; a part that comes from outside is escaped,
 * so two different lists of parts never make one key. Numbers are padded, so that the order of keys
 * is the order of seats.
 */
final class Keys {
  private Keys() {}

  /** Also the prefix of all holds dealt to the section's line. */
  static String section(String eventId, String section) {
    return eventId + "/" + escaped(section);
  }

  /** A seat within its section, for example {@code 003/012}: row 3, seat 12. */
  static String position(int row, int number) {
    return "%03d/%03d".formatted(row, number);
  }

  /** Two parts; a hold dealt to the line has three, see {@link #place}. */
  static String hold(HoldRequest request) {
    return escaped(request.userId()) + "/" + escaped(request.key());
  }

  static String place(String eventId, String section, long position) {
    return section(eventId, section) + "/" + "%012d".formatted(position);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("/", "%2F");
  }

  /** Passes a text on that is not blank. */
  static String checked(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }
}
