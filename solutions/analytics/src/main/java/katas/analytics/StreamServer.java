package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A server that takes, counts and shows events; what it does is in the classes that it names. */
public final class StreamServer implements AnalyticsServer {
  private final Platform platform;
  private final EventRules rules;
  private final Aside aside;
  private final Counting counting;
  private final LiveCounts live;

  /** Starts a server on the shared platform. */
  public StreamServer(Platform platform) {
    this.platform = platform;
    this.rules = new EventRules(platform.config());
    this.aside = new Aside(platform.table());
    this.counting = new Counting(platform, aside);
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
    return counting.process(Limits.check(maxMessages, Limits.MOST));
  }

  @Override
  public Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor) {
    check(site, from, to);
    Objects.requireNonNull(cursor, "cursor");
    return live.page(site, from, to, Limits.check(limit, Limits.MOST), cursor);
  }

  @Override
  public List<PageCount> topPages(String site, Instant from, Instant to, int limit) {
    check(site, from, to);
    return live.top(site, from, to, Limits.check(limit, Limits.MOST));
  }

  @Override
  public List<WindowCount> recount(String site, Instant from, Instant to) {
    check(site, from, to);
    return new Recount(platform).run(site, from, to);
  }

  @Override
  public Page<DeadLetter> deadLetters(int limit, Optional<String> cursor) {
    Objects.requireNonNull(cursor, "cursor");
    return aside.list(Limits.check(limit, Limits.MOST), cursor);
  }

  @Override
  public void clean() {
    new Cleaner(platform).clean();
  }

  private void check(String site, Instant from, Instant to) {
    EventRules.checkSite(site);
    Times.checkRange(from, to, platform.config().window());
  }
}
