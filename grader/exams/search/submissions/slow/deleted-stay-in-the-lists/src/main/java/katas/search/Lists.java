// Lists keep the numbers of versions that are gone, and each search steps over them.
package katas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The index itself. Every version of a document gets a number; lists hold numbers. */
final class Lists {
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<Integer, String> idsByNumber = new HashMap<>();
  private final Map<String, Integer> numbersById = new HashMap<>();
  private final Map<String, List<Integer>> numbersByTerm = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int lastNumber;
  private long totalLength;

  void put(Entry entry) {
    String id = entry.document().id();
    remove(id);
    entries.put(id, entry);
    int number = ++lastNumber;
    idsByNumber.put(number, id);
    numbersById.put(id, number);
    for (String term : entry.places().keySet()) {
      numbersByTerm.computeIfAbsent(term, it -> new ArrayList<>()).add(number);
      frequencies.merge(term, 1, Integer::sum);
    }
    totalLength += entry.length();
  }

  boolean remove(String id) {
    Entry entry = entries.remove(id);
    if (entry == null) {
      return false;
    }
    idsByNumber.remove(numbersById.remove(id)); // BUG: the lists keep the number for ever
    for (String term : entry.places().keySet()) {
      frequencies.computeIfPresent(term, (key, count) -> count == 1 ? null : count - 1);
    }
    totalLength -= entry.length();
    return true;
  }

  boolean click(String id) {
    return entries.computeIfPresent(id, (key, entry) -> entry.withClick()) != null;
  }

  @Nullable Entry entry(String id) {
    return entries.get(id);
  }

  /** How long a term's list is. */
  int length(String term) {
    return numbersByTerm.getOrDefault(term, List.of()).size();
  }

  /** The ids of the documents with a term, possibly none. */
  Set<String> having(String term) {
    Set<String> ids = new LinkedHashSet<>();
    for (Integer number : numbersByTerm.getOrDefault(term, List.of())) {
      String id = idsByNumber.get(number);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** What rankers may know, for these terms. */
  Corpus corpus(Set<String> terms) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    terms.forEach(term -> counts.put(term, frequencies.getOrDefault(term, 0)));
    double average = entries.isEmpty() ? 0 : (double) totalLength / entries.size();
    return new Corpus(entries.size(), average, counts);
  }

  Map<String, Integer> documentFrequencies() {
    return new HashMap<>(frequencies);
  }
}
