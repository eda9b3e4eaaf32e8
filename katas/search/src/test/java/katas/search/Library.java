package katas.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index with documents, and short words to ask it. */
public final class Library {
  /** The time of every search. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Finds all documents equally good, so that they come by id. */
  public static final Ranker EQUAL = (candidate, corpus, searcher) -> 0;

  private static final Searcher SEARCHER = new Searcher(Set.of(), NOW);

  private final SearchIndex index;

  /** An empty index. */
  public Library(Analyzer analyzer, Comparator<Hit> order) {
    index = new InvertedIndex(analyzer, order);
  }

  /** An index as a learner would make it, with the stop words of the brief. */
  public static Library usual() {
    return new Library(new TextAnalyzer(SearchConfig.defaults()), Hit.BEST_FIRST);
  }

  /** An index that does nothing to words but to split them at spaces. */
  public static Library simple() {
    return new Library(Library::split, Hit.BEST_FIRST);
  }

  /** The three documents of the brief. */
  public static Library ofTheBrief() {
    return simple().with("1", "red apple").with("2", "green apple pie").with("3", "red red wine");
  }

  /** The analyzer of {@link #simple()}. */
  public static List<Token> split(String text) {
    List<Token> tokens = new ArrayList<>();
    for (String word : text.split(" ")) {
      if (!word.isEmpty()) {
        tokens.add(new Token(word, tokens.size()));
      }
    }
    return tokens;
  }

  /** A document of this time without a title, a category and clicks. */
  public static Document document(String id, String body) {
    return new Document(id, "", body, "", NOW, 0);
  }

  /** Puts a document and returns this. */
  public Library with(String id, String body) {
    index.put(document(id, body));
    return this;
  }

  /** The index. */
  public SearchIndex index() {
    return index;
  }

  /** The ids of all documents that have all the words, by id. */
  public List<String> words(String text) {
    return find(new Query.Words(text));
  }

  /** The ids of all documents that have the phrase, by id. */
  public List<String> phrase(String text) {
    return find(new Query.Phrase(text));
  }

  /** The ids of all documents that a query finds, page by page, by id. */
  public List<String> find(Query query) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchPage page = page(query, EQUAL, 100, cursor);
      page.hits().forEach(hit -> ids.add(hit.id()));
      cursor = page.next();
    } while (cursor.isPresent());
    return ids;
  }

  /** The first 100 hits by a ranking. */
  public List<Hit> ranked(String words, Ranker ranker) {
    return page(new Query.Words(words), ranker, 100, Optional.empty()).hits();
  }

  /** The score of one document. */
  public double score(String words, Ranker ranker, String id) {
    return ranked(words, ranker).stream()
        .filter(hit -> hit.id().equals(id))
        .mapToDouble(Hit::score)
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " does not find document " + id));
  }

  /** One page. */
  public SearchPage page(Query query, Ranker ranker, int limit, Optional<String> cursor) {
    return index.search(new SearchRequest(query, ranker, SEARCHER, limit, cursor));
  }

  /** The postings that the first page of 10 visits. */
  public long postings(Query query) {
    return page(query, EQUAL, 10, Optional.empty()).postings();
  }
}
