// Clicks by the day of Greenwich.
package katas.urlshortener;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import katas.blocks.Scheduler;
import katas.blocks.UnavailableException;

/** Clicks on their way to the log, so that no visitor waits for it. */
final class ClickBuffer {
  /*
   * Invariant: while clicks wait, exactly one flush is scheduled or under way. A click leaves the
   * list when an append of it was answered; one that was appended without an answer is appended
   * again, and the counter, which knows its id, counts it once. A crash loses at most the clicks
   * of flushEvery.
   */

  private static final int LARGEST_APPEND = 500;
  private static final List<String> ROBOTS = List.of("bot", "crawler", "spider");

  private final ClickLog log;
  private final Scheduler scheduler;
  private final Duration flushEvery;
  private final List<Click> waiting = new ArrayList<>();
  private boolean flushing;

  ClickBuffer(ClickLog log, Scheduler scheduler, Duration flushEvery) {
    this.log = log;
    this.scheduler = scheduler;
    this.flushEvery = flushEvery;
  }

  /** Notes who was redirected, unless it is a robot; no round trip. */
  void note(LinkRow link, Visit visit, Instant now) {
    String agent = visit.userAgent().toLowerCase(Locale.ROOT);
    if (ROBOTS.stream().noneMatch(agent::contains)) {
      LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate(); // BUG: not the owner's day
      add(
          new Click(
              visit.clickId(),
              link.key(),
              day,
              visit.visitorId(),
              visit.country(),
              visit.referrer()));
    }
  }

  private void add(Click click) {
    boolean first;
    synchronized (this) {
      waiting.add(click);
      first = !flushing;
      flushing = true;
    }
    if (first) {
      scheduler.schedule(flushEvery, this::flush);
    }
  }

  private void flush() {
    List<Click> batch = next();
    while (!batch.isEmpty()) {
      try {
        log.append(batch);
      } catch (UnavailableException e) {
        scheduler.schedule(flushEvery, this::flush);
        return;
      }
      remove(batch.size());
      batch = next();
    }
  }

  private synchronized List<Click> next() {
    flushing = !waiting.isEmpty();
    return List.copyOf(waiting.subList(0, Math.min(LARGEST_APPEND, waiting.size())));
  }

  private synchronized void remove(int count) {
    waiting.subList(0, count).clear();
  }
}
