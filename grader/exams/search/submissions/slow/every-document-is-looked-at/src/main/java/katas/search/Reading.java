// A word is sought in every document, as if there were no lists.
package katas.search;

import java.util.List;
import java.util.Set;

/** One search's look into the lists; counts the postings. */
final class Reading {
  private final Lists lists;
  private long postings;

  Reading(Lists lists) {
    this.lists = lists;
  }

  long postings() {
    return postings;
  }

  /** How long a term's list is, which costs no look into it. */
  long size(String term) {
    return lists.having(term).size();
  }

  /** A term's list itself: to be read now and not to be kept. */
  Set<String> having(String term) {
    Set<String> ids = lists.scan(term);
    postings += lists.documents(); // BUG: each of them is looked at
    return ids;
  }

  boolean has(String id, String term) {
    postings++;
    Entry entry = lists.entry(id);
    return entry != null && entry.has(term);
  }

  boolean hasPhrase(String id, List<Token> tokens) {
    postings += tokens.size();
    Entry entry = lists.entry(id);
    return entry != null && entry.hasPhrase(tokens);
  }
}
