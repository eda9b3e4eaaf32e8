package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.NotImplementedException;

/** A server that takes, counts and shows events. */
public final class StreamServer implements AnalyticsServer {

  /** Starts a server on the shared platform. */
  public StreamServer(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public TrackResult track(Event event) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public int process(int maxMessages) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public List<PageCount> topPages(String site, Instant from, Instant to, int limit) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public List<WindowCount> recount(String site, Instant from, Instant to) {
    throw new NotImplementedException(); // TODO: rule 4.5
  }

  @Override
  public Page<DeadLetter> deadLetters(int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 4.4
  }

  @Override
  public void clean() {
    throw new NotImplementedException(); // TODO: rule 5.2
  }
}
