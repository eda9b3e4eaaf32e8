package katas.urlshortener;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clicks of a link on one day, stored under {@code KEY/DAY}.
 *
 * @param clicks all of them
 * @param newVisitors visitors who had not come on an earlier day
 */
record DayRow(long clicks, long newVisitors, List<Tally> countries, List<Tally> referrers) {
  static final DayRow NONE = new DayRow(0, 0, List.of(), List.of());

  /** How many clicks have one name. */
  record Tally(String name, long clicks) {}

  static String key(String linkKey, String day) {
    return linkKey + "/" + day;
  }

  DayRow plus(List<Click> more, int moreVisitors) {
    return new DayRow(
        clicks + more.size(),
        newVisitors + moreVisitors,
        plus(countries, more.stream().map(Click::country).toList()),
        plus(referrers, more.stream().map(Click::referrer).toList()));
  }

  private static List<Tally> plus(List<Tally> tallies, List<String> names) {
    Map<String, Long> sums = new TreeMap<>();
    addTo(sums, tallies);
    names.forEach(name -> sums.merge(name, 1L, Long::sum));
    return sums.entrySet().stream().map(it -> new Tally(it.getKey(), it.getValue())).toList();
  }

  static void addTo(Map<String, Long> sums, List<Tally> tallies) {
    tallies.forEach(tally -> sums.merge(tally.name(), tally.clicks(), Long::sum));
  }
}
