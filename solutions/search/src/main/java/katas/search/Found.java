package katas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a ranking needs, copied at one moment.
 *
 * @param postings how many postings were looked at
 */
record Found(List<Candidate> candidates, Corpus corpus, long postings) {

  /** Finds by a plan; without one, nothing. */
  static Found by(Optional<Plan> plan, Lists lists) {
    Set<String> terms = new TreeSet<>();
    List<Candidate> candidates = new ArrayList<>();
    Reading reading = new Reading(lists);
    if (plan.isPresent()) {
      plan.get().terms().forEach(terms::add);
      for (String id : plan.get().find(reading)) {
        Entry entry = lists.entry(id);
        if (entry != null) {
          candidates.add(candidate(entry, terms));
        }
      }
    }
    return new Found(candidates, lists.corpus(terms), reading.postings());
  }

  private static Candidate candidate(Entry entry, Set<String> terms) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    terms.forEach(term -> frequencies.put(term, entry.count(term)));
    return new Candidate(entry.document(), entry.length(), frequencies);
  }
}
