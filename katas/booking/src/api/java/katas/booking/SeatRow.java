package katas.booking;

/**
 * A row of the table that {@link SeatClaims} works on, stored under {@link SeatId#toString()}.
 *
 * @param buyer who has the seat; empty when it is free
 */
public record SeatRow(String buyer) {
  /** A seat that nobody has. */
  public static final SeatRow FREE = new SeatRow("");
}
