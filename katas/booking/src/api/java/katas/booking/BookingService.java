package katas.booking;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One booking server of many. Requests of one user may reach any server, and the same request may
 * reach two.
 *
 * <p>Errors: null throws {@link NullPointerException}, a text that is blank or a number out of
 * range {@link IllegalArgumentException}, and nothing changes. When a building block throws {@link
 * katas.blocks.UnavailableException} it may be passed on, and the request may then have taken
 * effect; only {@link #confirm} answers instead.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface BookingService {

  /**
   * Puts an event on sale with all seats free. The same call again changes nothing.
   *
   * @param eventId not blank, without {@code /}
   * @param sections 1 or more, with different names
   * @throws EventExistsException when the event exists with other sections
   */
  void createEvent(String eventId, List<Section> sections);

  /**
   * Lists free seats in the order of {@link SeatId}. Exact: a seat is listed when it is neither
   * held nor sold at the time of the call.
   *
   * @param section one of the event's
   * @param limit 1 to 500
   * @param cursor empty for the first page, else the {@link SeatPage#next} of the page before; a
   *     text that never was one throws IllegalArgumentException
   * @return a page; following the cursors lists every seat once that is free all the while
   * @throws UnknownEventException when there is no such event or section
   */
  SeatPage freeSeats(String eventId, String section, int limit, Optional<String> cursor);

  /**
   * Counts free seats for the front page, by section. May be as old as {@link
   * BookingConfig#viewAge} and is never older.
   *
   * @throws UnknownEventException when there is no such event
   */
  SortedMap<String, Integer> availability(String eventId);

  /**
   * Holds seats, all or none, until {@link BookingConfig#holdTime} has passed. The same request
   * again gives the same {@link HoldResult.Held}, also on another server and after the hold has
   * ended; a request that was refused may be tried again with the same key.
   *
   * @throws UnknownEventException when there is no such event or seat
   * @throws KeyReusedException when the user has used the key for other seats or another event
   */
  HoldResult hold(HoldRequest request);

  /**
   * Gives held seats back. Does nothing when the hold has ended, was released or is sold.
   *
   * @throws UnknownHoldException when there is no such hold
   * @throws NotYourHoldException when it is another user's
   */
  void release(String userId, String holdId);

  /**
   * Pays for a hold and makes it a booking. The same call again gives the same {@link
   * ConfirmResult.Confirmed} and takes no more money.
   *
   * @param card which card pays
   * @return what became of it; {@link ConfirmResult.Pending} when the gateway gave no answer
   * @throws UnknownHoldException when there is no such hold
   * @throws NotYourHoldException when it is another user's
   */
  ConfirmResult confirm(String userId, String holdId, String card);

  /**
   * Cancels a booking: its seats are free, its price is paid back. The same call again changes
   * nothing.
   *
   * @param bookingId the id of the hold that was confirmed
   * @return true when it is cancelled, now or before; false when the hold was never sold
   * @throws UnknownHoldException when there is no such hold
   * @throws NotYourHoldException when it is another user's
   */
  boolean cancel(String userId, String bookingId);

  /**
   * Joins the line for one seat of a section. As long as somebody stands in it, free seats of the
   * section go to the line and to nobody else. A user who stands in line already keeps the place.
   *
   * @throws UnknownEventException when there is no such event or section
   */
  void joinLine(String userId, String eventId, String section);

  /**
   * Deals the section's free seats to the line: the first seat in order to the first user, and so
   * on, each as a hold of {@link BookingConfig#holdTime}. Who has been dealt a seat has left the
   * line; the user's limit does not stop the deal, but the seat counts for it.
   *
   * @return this user's hold that a deal made and that has not ended, or empty
   * @throws UnknownEventException when there is no such event or section
   */
  Optional<Hold> offer(String userId, String eventId, String section);

  /**
   * Settles what crashes and silent gateways left behind, on whichever server: once a hold has
   * ended without being sold, a charge that was approved for it is paid back; a cancelled booking
   * is paid back. Called from time to time.
   */
  void reconcile();
}
