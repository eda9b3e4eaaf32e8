package katas.booking;

import java.util.List;

/**
 * An index: which seats a user may have. Written by every hold of the user, so that two of them
 * meet here (rule 4.2), and by nothing else; the seats' rows tell what is still true.
 *
 * @param seats seats that were the user's when the row was written
 */
record UserEntry(List<Own> seats) {
  static final UserEntry NONE = new UserEntry(List.of());

  /** One seat, and the hold by which it was the user's. */
  record Own(SeatId seat, String holdId) {}
}
