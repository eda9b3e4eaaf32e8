package grader.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that may have one of several names.
 *
 * @param names the shortest first; no other candidate has the last one
 */
record Candidate(RosterEntry entry, List<String> names) {
  /** Copies the list. */
  Candidate {
    names = List.copyOf(names);
  }

  /** The entries, each under the first of its names that no other one has. */
  static List<RosterEntry> named(List<Candidate> all) {
    List<Integer> level = new ArrayList<>(all.stream().map(it -> 0).toList());
    boolean changed = true;
    while (changed) {
      Map<String, Integer> owners = new HashMap<>();
      for (int i = 0; i < all.size(); i++) {
        owners.merge(all.get(i).name(level.get(i)), 1, Integer::sum);
      }
      changed = false;
      for (int i = 0; i < all.size(); i++) {
        boolean taken = owners.get(all.get(i).name(level.get(i))) > 1;
        if (taken && level.get(i) < all.get(i).names().size() - 1) {
          level.set(i, level.get(i) + 1);
          changed = true;
        }
      }
    }
    List<RosterEntry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      entries.add(all.get(i).entry().called(all.get(i).name(level.get(i))));
    }
    return entries;
  }

  private String name(int level) {
    return names.get(level);
  }
}
