package grader.report.html;

import grader.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * How scores are spread, in percent of the kata's points.
 *
 * @param percents sorted
 * @param bins ten, from 0 to 9 up to 90 to 99, and one more for 100
 */
record ScoreDistribution(List<Integer> percents, List<Bin> bins) {
  private static final int WIDTH = 10;
  private static final int FULL = 100;

  /**
   * One column of the chart.
   *
   * @param height in percent of the highest column
   */
  record Bin(String range, int count, int height) {}

  static ScoreDistribution of(List<Report> graded) {
    List<Integer> percents = graded.stream().map(ScoreDistribution::percent).sorted().toList();
    int[] counts = new int[FULL / WIDTH + 1];
    percents.forEach(percent -> counts[percent / WIDTH]++);
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      int from = i * WIDTH;
      String range = from == FULL ? "100" : from + "\u2013" + (from + WIDTH - 1);
      bins.add(new Bin(range, counts[i], FULL * counts[i] / highest));
    }
    return new ScoreDistribution(percents, bins);
  }

  private static int percent(Report report) {
    int share = report.maxScore() == 0 ? 0 : FULL * report.score() / report.maxScore();
    return Math.min(FULL, Math.max(0, share));
  }

  boolean isEmpty() {
    return percents.isEmpty();
  }

  int fullMarks() {
    return bins.get(bins.size() - 1).count();
  }

  int median() {
    return (int) median(percents.stream().map(Integer::longValue).toList());
  }

  int mean() {
    return (int) Math.round(percents.stream().mapToInt(it -> it).average().orElse(0));
  }

  /** The value in the middle, of two the lower; 0 of none. Precondition: sorted. */
  static long median(List<Long> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
  }
}
