package katas.booking;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import katas.blocks.NotImplementedException;

/** A booking server. */
public final class TicketBooking implements BookingService {

  /** Starts a server on the shared platform. */
  public TicketBooking(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public void createEvent(String eventId, List<Section> sections) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public SeatPage freeSeats(String eventId, String section, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public HoldResult hold(HoldRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public ConfirmResult confirm(String userId, String holdId, String card) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public void release(String userId, String holdId) {
    throw new NotImplementedException(); // TODO: rule 1.7
  }

  @Override
  public boolean cancel(String userId, String bookingId) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public void joinWaitlist(String userId, String eventId, String section) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public Optional<Hold> offer(String userId, String eventId, String section) {
    throw new NotImplementedException(); // TODO: rule 3.8
  }

  @Override
  public void reconcile() {
    throw new NotImplementedException(); // TODO: rule 3.5
  }

  @Override
  public SortedMap<String, Integer> availability(String eventId) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
