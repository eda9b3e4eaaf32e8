package katas.analytics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Segments in memory, with a count of what was read of them. */
public final class InMemorySegments implements SegmentStore {
  private final Map<Long, Segment> segments = new LinkedHashMap<>();
  private long last;
  private long rowsRead;
  private long segmentsRead;

  @Override
  public long add(Segment segment) {
    last++;
    segments.put(last, segment);
    return last;
  }

  @Override
  public List<Stored> list(String table, Instant from, Instant to) {
    return segments.entrySet().stream()
        .filter(each -> each.getValue().table().equals(table))
        .filter(each -> each.getValue().from().isBefore(to) && each.getValue().to().isAfter(from))
        .map(each -> stored(each.getKey(), each.getValue()))
        .toList();
  }

  private static Stored stored(long id, Segment segment) {
    return new Stored(id, segment.from(), segment.to(), segment.rows(), segment.columns().keySet());
  }

  @Override
  public List<String> tables() {
    return segments.values().stream().map(Segment::table).distinct().sorted().toList();
  }

  @Override
  public Map<String, List<Object>> read(long id, Set<String> columns) {
    Segment segment = segment(id);
    rowsRead += segment.rows();
    segmentsRead++;
    Map<String, List<Object>> found = new HashMap<>(segment.columns());
    found.keySet().retainAll(columns);
    return found;
  }

  @Override
  public void replace(Collection<Long> ids, List<Segment> others) {
    ids.forEach(this::segment);
    segments.keySet().removeAll(Set.copyOf(ids));
    others.forEach(this::add);
  }

  private Segment segment(long id) {
    Segment segment = segments.get(id);
    if (segment == null) {
      throw new IllegalArgumentException("there is no segment " + id);
    }
    return segment;
  }

  /** How many rows were read so far. */
  public long rowsRead() {
    return rowsRead;
  }

  /** How many segments were read so far. */
  public long segmentsRead() {
    return segmentsRead;
  }

  /** How many segments a table has that can have rows on a day of UTC, at most, of all tables. */
  public int mostInADay(Instant day) {
    int most = 0;
    for (String table : tables()) {
      most = Math.max(most, list(table, day, day.plusSeconds(86_400)).size());
    }
    return most;
  }
}
