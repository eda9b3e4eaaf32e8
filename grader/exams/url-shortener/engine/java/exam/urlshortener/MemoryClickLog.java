package exam.urlshortener;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.urlshortener.Click;
import katas.urlshortener.ClickLog;

/** A log of clicks in memory, whose calls can be lost. Safe for any number of servers. */
final class MemoryClickLog implements ClickLog {
  private final List<List<Click>> batches = new ArrayList<>();
  private int lostRequests;
  private int lostAnswers;

  /** The next {@code calls} appends are lost on the way there. */
  synchronized void loseRequests(int calls) {
    lostRequests = calls;
  }

  /** The next {@code calls} appends take effect, and their answers are lost. */
  synchronized void loseAnswers(int calls) {
    lostAnswers = calls;
  }

  /** Everything that was appended, batch by batch. */
  synchronized List<List<Click>> batches() {
    return List.copyOf(batches);
  }

  /** The clicks in the log of a link. */
  List<Click> clicks(String key) {
    return batches().stream()
        .flatMap(List::stream)
        .filter(click -> click.key().equals(key))
        .toList();
  }

  /** The ids of the clicks in the log of a link, each once, in order. */
  List<String> ids(String key) {
    return clicks(key).stream().map(Click::id).distinct().sorted().toList();
  }

  @Override
  public synchronized void append(List<Click> clicks) {
    if (clicks.isEmpty() || clicks.size() > 500) {
      throw new IllegalArgumentException("an append has 1 to 500 clicks: " + clicks.size());
    }
    if (lostRequests > 0) {
      lostRequests--;
      throw new UnavailableException("append: no answer");
    }
    batches.add(List.copyOf(clicks));
    if (lostAnswers > 0) {
      lostAnswers--;
      throw new UnavailableException("append: no answer");
    }
  }
}
