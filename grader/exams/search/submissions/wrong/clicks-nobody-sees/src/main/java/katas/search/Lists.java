// Clicks are counted beside the document, where no ranker looks.
package katas.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The index itself: documents by id, and for every term the ids of the documents that have it. Not
 * safe for threads; its owner locks.
 */
final class Lists {
  /*
   * Invariant: an id is in the list of a term exactly when its entry has the term, no list is
   * empty, and totalLength is the sum of all entries' lengths. A document that goes leaves nothing
   * behind, so that frequencies are sizes of lists and never have to be corrected.
   */
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Set<String>> idsByTerm = new HashMap<>();
  private final Map<String, Long> clicks = new HashMap<>();
  private long totalLength;

  void put(Entry entry) {
    String id = entry.document().id();
    remove(id);
    entries.put(id, entry);
    entry.places().keySet().forEach(term -> ids(term).add(id));
    totalLength += entry.length();
  }

  private Set<String> ids(String term) {
    return idsByTerm.computeIfAbsent(term, it -> new LinkedHashSet<>());
  }

  boolean remove(String id) {
    Entry entry = entries.remove(id);
    if (entry == null) {
      return false;
    }
    for (String term : entry.places().keySet()) {
      Set<String> ids = ids(term);
      ids.remove(id);
      if (ids.isEmpty()) {
        idsByTerm.remove(term);
      }
    }
    totalLength -= entry.length();
    return true;
  }

  boolean click(String id) {
    if (entries.containsKey(id)) {
      clicks.merge(id, 1L, Long::sum); // BUG: the document does not know
    }
    return entries.containsKey(id);
  }

  @Nullable Entry entry(String id) {
    return entries.get(id);
  }

  /** The ids of the documents with a term, possibly none. */
  Set<String> having(String term) {
    return idsByTerm.getOrDefault(term, Set.of());
  }

  /** What rankers may know, for these terms. */
  Corpus corpus(Set<String> terms) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    terms.forEach(term -> frequencies.put(term, having(term).size()));
    double average = entries.isEmpty() ? 0 : (double) totalLength / entries.size();
    return new Corpus(entries.size(), average, frequencies);
  }

  Map<String, Integer> documentFrequencies() {
    Map<String, Integer> frequencies = new HashMap<>();
    idsByTerm.forEach((term, ids) -> frequencies.put(term, ids.size()));
    return frequencies;
  }
}
