package katas.urlshortener;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * A log that keeps what is appended. Its calls are operations of the simulation, so they can fail
 * and are explored and counted like those of a building block; beyond that a test can break it.
 */
public final class SimulatedClickLog implements ClickLog {
  private static final String LOG = "log";

  private final Simulation simulation;
  private final List<List<Click>> batches = new ArrayList<>();
  private int silentCalls;
  private boolean silentAfterwards;

  /** An empty log. */
  public SimulatedClickLog(Simulation simulation) {
    this.simulation = simulation;
  }

  /** The next {@code calls} appends are lost on the way there. */
  public void loseRequests(int calls) {
    silentCalls = calls;
    silentAfterwards = false;
  }

  /** The next {@code calls} appends take effect, and their answers are lost. */
  public void loseAnswers(int calls) {
    silentCalls = calls;
    silentAfterwards = true;
  }

  /** Everything that was appended, batch by batch. */
  public List<List<Click>> batches() {
    return List.copyOf(batches);
  }

  /** All clicks in the log. */
  public List<Click> clicks() {
    return batches.stream().flatMap(List::stream).toList();
  }

  @Override
  public void append(List<Click> clicks) {
    if (clicks.isEmpty() || clicks.size() > 500) {
      throw new IllegalArgumentException("an append has 1 to 500 clicks: " + clicks.size());
    }
    failIf(!silentAfterwards);
    List<Click> batch = List.copyOf(clicks);
    simulation.perform(
        Operation.remote(LOG, "appends", batch.size() + " clicks", Access.write(LOG)),
        () -> batches.add(batch));
    failIf(silentAfterwards);
  }

  private void failIf(boolean here) {
    if (here && silentCalls > 0) {
      silentCalls--;
      throw new UnavailableException("append: no answer");
    }
  }
}
