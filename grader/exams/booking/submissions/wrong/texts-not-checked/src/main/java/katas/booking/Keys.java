// Blank texts are let through.
package katas.booking;

import java.util.Objects;

/**
 * The keys of all rows. Parts are joined by {@code /}; a part that comes from outside is escaped,
 * so two different lists of parts never make one key. Numbers are padded, so that the order of keys
 * is the order of seats.
 */
final class Keys {
  private Keys() {}

  /** Also the prefix of all keys of the section's seats, without the last {@code /}. */
  static String section(String eventId, String section) {
    return eventId + "/" + escaped(section);
  }

  static String seat(String eventId, SeatId seat) {
    return section(eventId, seat.section()) + "/" + position(seat.row(), seat.number());
  }

  /** A seat within its section, for example {@code 003/012}: row 3, seat 12. */
  static String position(int row, int number) {
    return "%03d/%03d".formatted(row, number);
  }

  static String user(String eventId, String userId) {
    return eventId + "/" + escaped(userId);
  }

  /** Two parts; a hold dealt to the line has three, see {@link #place}. */
  static String hold(HoldRequest request) {
    return escaped(request.userId()) + "/" + escaped(request.key());
  }

  static String place(String eventId, String section, long position) {
    return section(eventId, section) + "/" + "%012d".formatted(position);
  }

  static String member(String eventId, String section, String userId) {
    return section(eventId, section) + "/" + escaped(userId);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("/", "%2F");
  }

  /** Passes a text on that is there. */
  static String checked(String text, String name) {
    return Objects.requireNonNull(text, name); // BUG: a blank one is refused as well
  }
}
