package exam.analytics;

import java.util.ArrayList;
import java.util.List;
import katas.analytics.ColumnHistory;
import katas.analytics.GroupRow;
import katas.analytics.History;
import katas.analytics.InMemorySegments;
import katas.analytics.RollUp;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Cluster;

/** One history and its segments. */
final class PastUnderTest implements Cluster {
  private final List<List<GroupRow>> answers = new ArrayList<>();
  private final List<List<GroupRow>> copies = new ArrayList<>();
  private InMemorySegments segments = new InMemorySegments();
  private History history = new ColumnHistory(segments, List.of());

  PastUnderTest(Simulation simulation) {
    // A history has no clock and calls no server.
  }

  void start(List<RollUp> rollUps) {
    segments = new InMemorySegments();
    List<RollUp> given = new ArrayList<>(rollUps);
    history = new ColumnHistory(segments, given);
    given.clear();
  }

  History history() {
    return history;
  }

  InMemorySegments segments() {
    return segments;
  }

  /** Remembers an answer, which must stay as it is. */
  List<GroupRow> remember(List<GroupRow> answer) {
    List<GroupRow> copy = List.copyOf(answer);
    answers.add(answer);
    copies.add(copy);
    return copy;
  }

  boolean answersAreAsBefore() {
    return answers.equals(copies);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void restart(int server) {
    throw new IllegalStateException("a history makes no calls that could crash it");
  }
}
