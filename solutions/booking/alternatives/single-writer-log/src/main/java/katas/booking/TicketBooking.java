package katas.booking;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A booking server. Keeps views and replays of logs between two requests. */
public final class TicketBooking implements BookingService {
  private final Catalog catalog;
  private final Views views;
  private final Holds holds;
  private final Payments payments;
  private final Settlement settlement;
  private final Lines lines;

  /** Starts a server on the shared platform. */
  public TicketBooking(Platform platform) {
    EventLog log = new EventLog(platform.table());
    SeatBatches batches = new SeatBatches(log);
    settlement = new Settlement(platform);
    catalog = new Catalog(platform.table());
    views = new Views(platform, catalog, log);
    holds = new Holds(platform, catalog, batches, log);
    payments = new Payments(platform, holds, batches, settlement);
    lines = new Lines(platform, catalog, batches, log);
  }

  @Override
  public void createEvent(String eventId, List<Section> sections) {
    catalog.create(eventId, sections);
  }

  @Override
  public SeatPage freeSeats(String eventId, String section, int limit, Optional<String> cursor) {
    return views.page(eventId, section, limit, cursor);
  }

  @Override
  public HoldResult hold(HoldRequest request) {
    return holds.hold(request);
  }

  @Override
  public ConfirmResult confirm(String userId, String holdId, String card) {
    return payments.confirm(userId, holdId, card);
  }

  @Override
  public void release(String userId, String holdId) {
    holds.release(userId, holdId);
  }

  @Override
  public boolean cancel(String userId, String bookingId) {
    return payments.cancel(userId, bookingId);
  }

  @Override
  public void joinWaitlist(String userId, String eventId, String section) {
    lines.join(userId, eventId, section);
  }

  @Override
  public Optional<Hold> offer(String userId, String eventId, String section) {
    return lines.offer(userId, eventId, section);
  }

  @Override
  public void reconcile() {
    settlement.reconcile();
  }

  @Override
  public SortedMap<String, Integer> availability(String eventId) {
    return views.availability(eventId);
  }
}
