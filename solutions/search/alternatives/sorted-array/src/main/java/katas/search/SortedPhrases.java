package katas.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Phrases in order, so that a prefix is a range, with a tournament over them. */
final class SortedPhrases {
  /*
   * Invariant: sorted is in the order of phrases, without repetition. With n phrases, winner[n + i]
   * is i, and winner[node] is the better of winner[2 * node] and winner[2 * node + 1]. So the best of
   * any range is found by looking at 2 * log(n) nodes. A new phrase moves all behind it and plays the
   * tournament again; a new weight plays log(n) games.
   */
  private record Range(int from, int to, int best) {}

  private final int size;
  private final List<Suggestion> sorted = new ArrayList<>();
  private int[] winner = {};
  private long visited;

  SortedPhrases(int size) {
    this.size = size;
  }

  /** The phrase's weight, 0 when there is none. */
  long weight(String phrase) {
    int place = first(it -> it.compareTo(phrase) >= 0);
    return isAt(place, phrase) ? sorted.get(place).weight() : 0;
  }

  private boolean isAt(int place, String phrase) {
    return place < sorted.size() && sorted.get(place).phrase().equals(phrase);
  }

  /**
   * The best of the range, then the best on both sides of it, and so on. One counter, one caller.
   */
  synchronized Suggestions suggest(String prefix) {
    visited = 1;
    int from = first(it -> it.compareTo(prefix) >= 0);
    int to = first(it -> it.compareTo(prefix) >= 0 && !it.startsWith(prefix));
    List<Suggestion> best = new ArrayList<>();
    PriorityQueue<Range> open =
        new PriorityQueue<>(
            Comparator.comparing(range -> sorted.get(range.best), Suggestion.BEST_FIRST));
    open(open, from, to);
    while (best.size() < size && !open.isEmpty()) {
      Range range = open.remove();
      best.add(sorted.get(range.best));
      if (best.size() < size) {
        open(open, range.from, range.best);
        open(open, range.best + 1, range.to);
      }
    }
    return new Suggestions(best, visited);
  }

  private void open(PriorityQueue<Range> open, int from, int to) {
    if (from < to) {
      open.add(new Range(from, to, best(from, to)));
    }
  }

  private int best(int from, int to) {
    int best = from;
    int left = from + sorted.size();
    int right = to + sorted.size();
    while (left < right) {
      if (left % 2 == 1) {
        best = better(best, winner[left++]);
      }
      if (right % 2 == 1) {
        best = better(best, winner[--right]);
      }
      visited += 2;
      left /= 2;
      right /= 2;
    }
    return best;
  }

  private int better(int left, int right) {
    return Suggestion.BEST_FIRST.compare(sorted.get(left), sorted.get(right)) <= 0 ? left : right;
  }

  /** The first place whose phrase fulfils a condition that all behind it fulfil too. */
  private int first(Predicate<String> condition) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      visited++;
      if (condition.test(sorted.get(middle).phrase())) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Gives a phrase a weight; 0 takes it out.
   *
   * @return whether it was there
   */
  boolean set(String phrase, long weight) {
    int place = first(it -> it.compareTo(phrase) >= 0);
    boolean existed = isAt(place, phrase);
    if (existed && weight > 0) {
      sorted.set(place, new Suggestion(phrase, weight));
      for (int node = (place + sorted.size()) / 2; node > 0; node /= 2) {
        winner[node] = better(winner[2 * node], winner[2 * node + 1]);
      }
      return true;
    }
    if (existed) {
      sorted.remove(place);
    } else if (weight > 0) {
      sorted.add(place, new Suggestion(phrase, weight));
    }
    playAll();
    return existed;
  }

  private void playAll() {
    int phrases = sorted.size();
    winner = winner.length >= 2 * phrases ? winner : new int[3 * phrases];
    for (int place = 0; place < phrases; place++) {
      winner[phrases + place] = place;
    }
    for (int node = phrases - 1; node > 0; node--) {
      winner[node] = better(winner[2 * node], winner[2 * node + 1]);
    }
  }
}
