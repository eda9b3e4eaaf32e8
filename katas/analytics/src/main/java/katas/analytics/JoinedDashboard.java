package katas.analytics;

import java.time.Instant;
import java.util.Map;
import katas.blocks.NotImplementedException;

/** The live counts and the history as one. */
public final class JoinedDashboard implements Dashboard {

  /**
   * Joins the two sides.
   *
   * @param live the counts of the last hours
   * @param history what was loaded
   */
  public JoinedDashboard(AnalyticsServer live, History history) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }

  @Override
  public Map<String, Long> pages(String site, Instant from, Instant to) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }
}
