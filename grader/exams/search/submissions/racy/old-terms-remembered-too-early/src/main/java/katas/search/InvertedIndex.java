// The version to take out is looked up before the analysis, when another may still come.
package katas.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Documents that can be found by their words. */
public final class InvertedIndex implements SearchIndex {
  /*
   * Invariant: the lists are read and written only under the lock, a document with all its terms in
   * one go, and nobody else's code is asked while the lock is held. So a search copies what it has
   * found and ranks the copy (rules 4.1 and 4.2).
   */
  private final Analyzer analyzer;
  private final Comparator<Hit> order;
  private final Lists lists = new Lists();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Starts empty; lists results in {@code order}, usually {@link Hit#BEST_FIRST}. */
  public InvertedIndex(Analyzer analyzer, Comparator<Hit> order) {
    this.analyzer = analyzer;
    this.order = order;
  }

  @Override
  public void put(Document document) {
    Entry old = locked(lock.readLock(), () -> lists.entry(document.id()));
    Entry entry = Entry.of(document, analyzer);
    locked(
        lock.writeLock(),
        () -> {
          lists.replace(old, entry); // BUG: there may be another one by now
          return true;
        });
  }

  @Override
  public SearchPage search(SearchRequest request) {
    Optional<Hit> after = request.cursor().map(Cursor::parse);
    Optional<Plan> plan = Planner.of(request.query(), analyzer);
    Found found = locked(lock.readLock(), () -> Found.by(plan, lists));
    BestHits best = new BestHits(request.limit() + 1, order); // one more, to know of a next page
    for (Candidate candidate : found.candidates()) {
      double score = request.ranker().score(candidate, found.corpus(), request.searcher());
      Hit hit = new Hit(candidate.document().id(), score);
      if (after.isEmpty() || order.compare(hit, after.get()) > 0) {
        best.add(hit);
      }
    }
    return page(best.inOrder(), request.limit(), found.postings());
  }

  private static SearchPage page(List<Hit> hits, int limit, long postings) {
    if (hits.size() <= limit) {
      return new SearchPage(hits, Optional.empty(), postings);
    }
    Hit last = hits.get(limit - 1);
    return new SearchPage(hits.subList(0, limit), Optional.of(Cursor.after(last)), postings);
  }

  @Override
  public Optional<Document> get(String id) {
    checkId(id);
    return locked(lock.readLock(), () -> Optional.ofNullable(lists.entry(id)).map(Entry::document));
  }

  @Override
  public boolean delete(String id) {
    checkId(id);
    return locked(lock.writeLock(), () -> lists.remove(id));
  }

  @Override
  public Map<String, Integer> documentFrequencies() {
    return locked(lock.readLock(), lists::documentFrequencies);
  }

  @Override
  public boolean click(String id) {
    checkId(id);
    return locked(lock.writeLock(), () -> lists.click(id));
  }

  private static void checkId(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an id is not blank");
    }
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
