package katas.search;

import java.util.Map;
import java.util.Optional;

/**
 * Documents that can be found by their words.
 *
 * <p>Guarantee: every call sees the index as it was at one moment, with each document whole or not
 * at all; what a call has returned stays as it is. No call of this interface keeps another waiting
 * while it asks an analyzer, a ranker or an order, which may themselves use the index.
 *
 * <p>Errors: null throws {@link NullPointerException}, a number or text out of range {@link
 * IllegalArgumentException}, and nothing changes. What an analyzer or a ranker throws is passed on,
 * and nothing changes.
 *
 * <p>Thread safety: safe for any number of threads.
 */
public interface SearchIndex {

  /**
   * Adds a document, or puts it in the place of the one with the same id. Title and body are
   * analyzed each by itself. When two calls with one id meet, one of the two documents is there
   * afterwards, whole.
   *
   * <p>Cost: grows with the document, and with the lists of its terms.
   */
  void put(Document document);

  /**
   * Takes a document out of everything that searches and statistics know.
   *
   * @return whether there was one
   */
  boolean delete(String id);

  /**
   * Counts one more click on a document. A document that is deleted meanwhile stays deleted.
   *
   * @return whether there was one
   */
  boolean click(String id);

  /** The document with its clicks; empty when there is none. Cost: one look. */
  Optional<Document> get(String id);

  /**
   * Finds documents, in the order that the index was made with. Following the cursors lists every
   * document once that the query finds all the while and whose score stays the same, whatever
   * arrives or goes in between.
   *
   * <p>Cost: grows with the lists of the query's terms; that of {@code And} and {@code Words} with
   * the shortest of them.
   *
   * @return a page, possibly empty
   * @throws IllegalArgumentException when the cursor is a text that never was one
   */
  SearchPage search(SearchRequest request);

  /** In how many documents each term is, without terms that are in none. A copy. */
  Map<String, Integer> documentFrequencies();
}
