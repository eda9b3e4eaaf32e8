// The steps of PageRank are counted, not measured.
package katas.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says how important pages are by the links between them. */
public final class LinkRank implements PageRank {
  private final double damping;

  /** The reader follows a link with probability {@code damping}, 0 or more and below 1. */
  public LinkRank(double damping) {
    if (!(damping >= 0 && damping < 1)) {
      throw new IllegalArgumentException("damping is 0 or more and below 1");
    }
    this.damping = damping;
  }

  @Override
  public Map<String, Double> rank(Map<String, Set<String>> links) {
    Set<String> all = new TreeSet<>(links.keySet());
    links.values().forEach(all::addAll);
    List<String> pages = new ArrayList<>(all);
    double[] ranks = converge(targets(pages, links));
    Map<String, Double> result = new HashMap<>();
    for (int page = 0; page < ranks.length; page++) {
      result.put(pages.get(page), ranks[page]);
    }
    return result;
  }

  /** For each page the numbers of the pages that it links to. */
  private static int[][] targets(List<String> pages, Map<String, Set<String>> links) {
    Map<String, Integer> numbers = new HashMap<>();
    pages.forEach(page -> numbers.put(page, numbers.size()));
    return pages.stream()
        .map(page -> links.getOrDefault(page, Set.of()))
        .map(targets -> targets.stream().mapToInt(numbers::get).toArray())
        .toArray(int[][]::new);
  }

  /** Takes steps until the ranks stand still. */
  private double[] converge(int[][] targets) {
    double[] ranks = new double[targets.length];
    Arrays.fill(ranks, 1.0 / Math.max(1, targets.length));
    for (int time = 0; time < 20; time++) { // BUG: how far is it still to go?
      ranks = step(ranks, targets);
    }
    return ranks;
  }

  private double[] step(double[] ranks, int[][] targets) {
    double[] next = new double[ranks.length];
    double anywhere = 0; // what goes to all pages alike
    for (int page = 0; page < ranks.length; page++) {
      int links = targets[page].length;
      anywhere += links == 0 ? ranks[page] : ranks[page] * (1 - damping);
      for (int target : targets[page]) {
        next[target] += ranks[page] * damping / links;
      }
    }
    for (int page = 0; page < next.length; page++) {
      next[page] += anywhere / next.length;
    }
    return next;
  }
}
