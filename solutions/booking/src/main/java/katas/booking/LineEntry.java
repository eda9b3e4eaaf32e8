package katas.booking;

/**
 * The waiting line of a section: who stands in it has a place from {@code first} to before {@code
 * next}. Stored under event and section.
 *
 * @param first the place that is dealt next
 * @param next the place that the next user gets
 */
record LineEntry(long first, long next) {
  static final LineEntry EMPTY = new LineEntry(1, 1);

  /** Who stands at one place, stored under event, section and place. */
  record Place(String userId) {}

  /** The last place that a user got, stored under event, section and user. */
  record Member(long place) {
    static final Member NEVER = new Member(0);
  }

  boolean isEmpty() {
    return first == next;
  }

  LineEntry joined() {
    return new LineEntry(first, next + 1);
  }

  LineEntry dealt() {
    return new LineEntry(first + 1, next);
  }
}
