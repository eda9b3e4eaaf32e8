package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import katas.analytics.batch.RecountJob;
import katas.analytics.counts.LiveCounts;
import katas.analytics.ingest.CountedEventCleaner;
import katas.analytics.ingest.DeadLetterQueue;
import katas.analytics.ingest.EventProcessor;
import katas.analytics.ingest.EventValidator;
import katas.analytics.ranges.Limits;
import katas.analytics.ranges.Times;

/** A server that takes, counts and shows events; what it does is in the classes that it names. */
public final class StreamServer implements AnalyticsServer {
  private final Platform platform;
  private final EventValidator rules;
  private final DeadLetterQueue deadLetters;
  private final EventProcessor processor;
  private final LiveCounts live;

  /** Starts a server on the shared platform. */
  public StreamServer(Platform platform) {
    this.platform = platform;
    this.rules = new EventValidator(platform.config());
    this.deadLetters = new DeadLetterQueue(platform.table());
    this.processor = new EventProcessor(platform, deadLetters);
    this.live = new LiveCounts(platform.table());
  }

  @Override
  public TrackResult track(Event event) {
    Optional<Problem> problem = rules.problem(event, platform.clock().instant());
    if (problem.isPresent()) {
      return new TrackResult.Refused(problem.get());
    }
    return new TrackResult.Accepted(
        platform.log().append(platform.config().topic(), event.visitor(), Events.encode(event)));
  }

  @Override
  public int process(int maxMessages) {
    return processor.process(Limits.check(maxMessages, Limits.MAX_ITEMS));
  }

  @Override
  public Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor) {
    check(site, from, to);
    Objects.requireNonNull(cursor, "cursor");
    return live.page(site, from, to, Limits.check(limit, Limits.MAX_ITEMS), cursor);
  }

  @Override
  public List<PageCount> topPages(String site, Instant from, Instant to, int limit) {
    check(site, from, to);
    return live.top(site, from, to, Limits.check(limit, Limits.MAX_ITEMS));
  }

  @Override
  public List<WindowCount> recount(String site, Instant from, Instant to) {
    check(site, from, to);
    return new RecountJob(platform).run(site, from, to);
  }

  @Override
  public Page<DeadLetter> deadLetters(int limit, Optional<String> cursor) {
    Objects.requireNonNull(cursor, "cursor");
    return deadLetters.list(Limits.check(limit, Limits.MAX_ITEMS), cursor);
  }

  @Override
  public void clean() {
    new CountedEventCleaner(platform).clean();
  }

  private void check(String site, Instant from, Instant to) {
    EventValidator.checkSite(site);
    Times.checkRange(from, to, platform.config().window());
  }
}
