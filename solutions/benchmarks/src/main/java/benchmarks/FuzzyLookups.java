package benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import katas.search.FuzzyDictionary;
import katas.search.FuzzyMatch;
import katas.search.Metric;
import katas.search.SearchConfig;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All terms of 100,000 that are within one or two errors of a misspelt word, neighbours that
 * changed places being one error, the best first. Lucene's is the walk that its {@code FuzzyQuery}
 * makes over an index in memory. Both find the same terms; the setup checks that.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Thread)
public class FuzzyLookups {
  private static final String FIELD = "term";
  private static final int CHECKED = 50;

  /** How many errors a term may be away. */
  @Param({"1", "2"})
  public int errors;

  private final FuzzyDictionary dictionary =
      new FuzzyDictionary(Metric.DAMERAU, SearchConfig.defaults());
  private @Nullable Terms terms;
  private List<String> queries = List.of();
  private int next;

  /** Indexes the words. */
  @Setup
  public void index() throws IOException {
    List<String> words = Words.all();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String word : words) {
        dictionary.put(word, 1);
        Document document = new Document();
        document.add(new StringField(FIELD, word, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    terms = DirectoryReader.open(directory).leaves().get(0).reader().terms(FIELD);
    queries = Words.misspelt(words);
    for (String query : queries.subList(0, CHECKED)) {
      checkSame(query);
    }
  }

  private void checkSame(String query) throws IOException {
    Set<String> found = new HashSet<>();
    dictionary.lookup(query, errors).matches().forEach(match -> found.add(match.term()));
    Set<String> foundByLucene = new HashSet<>();
    withLucene(query).forEach(match -> foundByLucene.add(match.term()));
    if (!found.equals(foundByLucene)) {
      throw new IllegalStateException(query + ": " + found + ", Lucene: " + foundByLucene);
    }
  }

  private String query() {
    next = (next + 1) % queries.size();
    return queries.get(next);
  }

  /** The kata's. */
  @Benchmark
  public List<FuzzyMatch> reference() {
    return dictionary.lookup(query(), errors).matches();
  }

  /** Apache Lucene's automata. */
  @Benchmark
  public List<FuzzyMatch> lucene() throws IOException {
    return withLucene(query());
  }

  private List<FuzzyMatch> withLucene(String query) throws IOException {
    FuzzyTermsEnum walk =
        new FuzzyTermsEnum(Objects.requireNonNull(terms), new Term(FIELD, query), errors, 0, true);
    List<FuzzyMatch> matches = new ArrayList<>();
    for (BytesRef bytes = walk.next(); bytes != null; bytes = walk.next()) {
      String term = bytes.utf8ToString();
      int shorter = Math.min(term.length(), query.length());
      int distance = Math.round((1 - walk.getBoost()) * shorter);
      matches.add(new FuzzyMatch(term, distance, walk.docFreq()));
    }
    matches.sort(FuzzyMatch.BEST_FIRST);
    return matches;
  }
}
