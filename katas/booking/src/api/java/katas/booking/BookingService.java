package katas.booking;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One booking server of many. Requests of one user may reach any server, and the same request may
 * reach two.
 *
 * <p>Errors: null throws {@link NullPointerException}. A text that is blank or a number out of
 * range throws {@link IllegalArgumentException}. Then nothing changes. When a building block or the
 * gateway throws {@link katas.blocks.UnavailableException} it may be passed on, and the request may
 * then have taken effect; {@link #confirm} alone never throws it.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface BookingService {

  /**
   * Puts an event on sale with all seats free. The same call again changes nothing.
   *
   * @param eventId not blank, without {@code /}
   * @param sections 1 to 1,000 with different names; their order does not matter
   * @throws EventExistsException when the event exists with other sections
   */
  void createEvent(String eventId, List<Section> sections);

  /**
   * Lists free seats in the order of {@link SeatId}. Exact: a seat is listed when it is neither
   * held nor sold at the time of the call.
   *
   * @param section one of the event's
   * @param limit 1 to 500
   * @param cursor empty for the first page, else the {@link SeatPage#next} of a page of the same
   *     event and section; a text that never was one throws IllegalArgumentException
   * @return a page; following the cursors lists every seat once that is free all the while
   * @throws UnknownEventException when there is no such event or section
   */
  SeatPage freeSeats(String eventId, String section, int limit, Optional<String> cursor);

  /**
   * Counts the free seats of each section, those with no free seat too, for the front page. The
   * counts are of one moment, which may be as long ago as {@link BookingConfig#viewAge} and is
   * never longer ago.
   *
   * @throws UnknownEventException when there is no such event
   */
  SortedMap<String, Integer> availability(String eventId);

  /**
   * Holds seats, all or none, until {@link BookingConfig#holdTime} has passed. The same request
   * again gives the same {@link HoldResult.Held}, also on another server and after the hold has
   * ended. A request that was refused has not used up its key.
   *
   * @throws UnknownEventException when there is no such event or seat
   * @throws KeyReusedException when the user has a hold of this key with other seats or of another
   *     event
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
   * @return what became of it; {@link ConfirmResult.Pending} when the gateway or a building block
   *     gave no answer, or other servers kept changing the hold
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
   * Joins the waitlist for one seat of a section. As long as somebody is in it, free seats of the
   * section go to the waitlist and to nobody else. A user who is in it already keeps the place.
   *
   * @throws UnknownEventException when there is no such event or section
   */
  void joinWaitlist(String userId, String eventId, String section);

  /**
   * Offers the section's free seats to its waitlist: the first seat in order to the first user, and
   * so on, each as a hold of {@link BookingConfig#holdTime}. Whoever is offered a seat leaves the
   * waitlist. The user's limit does not stop the offer, but the seat counts for it.
   *
   * @return a hold of this user that an offer has made and that is neither sold, released nor
   *     ended, or empty
   * @throws UnknownEventException when there is no such event or section
   */
  Optional<Hold> offer(String userId, String eventId, String section);

  /**
   * Settles what crashes and silent gateways left behind, on whichever server: once a hold has
   * ended without being sold, a charge that was approved for it is paid back; a cancelled booking
   * is paid back. Called from time to time. A charge that is unknown is asked about by each call,
   * until {@link PaymentGateway} says that it can no longer arrive.
   */
  void reconcile();
}
