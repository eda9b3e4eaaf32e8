package benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import katas.search.PhraseSuggester;
import katas.search.SearchConfig;
import katas.search.Suggestion;
import katas.search.TextAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.Lookup.LookupResult;
import org.apache.lucene.search.suggest.analyzing.AnalyzingSuggester;
import org.apache.lucene.search.suggest.fst.WFSTCompletionLookup;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ten best of 100,000 terms that begin with one to six letters. The reference analyzes what was
 * typed, as Lucene's {@code AnalyzingSuggester} does; {@code WFSTCompletionLookup} takes it as it
 * is. All give the same terms in the same order; the setup checks that.
 */
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@State(Scope.Thread)
public class Suggesters {
  private static final int BEST = 10;
  private static final int CHECKED = 200;

  private final PhraseSuggester reference =
      new PhraseSuggester(new TextAnalyzer(withoutStopWords(SearchConfig.defaults())), BEST);
  private final Lookup wfst = new WFSTCompletionLookup(new ByteBuffersDirectory(), "wfst", false);
  private final Lookup analyzing =
      new AnalyzingSuggester(
          new ByteBuffersDirectory(),
          "analyzing",
          new StandardAnalyzer(),
          new StandardAnalyzer(),
          AnalyzingSuggester.PRESERVE_SEP,
          256,
          -1,
          true);
  private List<String> prefixes = List.of();
  private int next;

  private static SearchConfig withoutStopWords(SearchConfig it) {
    return new SearchConfig(
        Set.of(),
        it.longestWord(),
        it.k1(),
        it.b(),
        it.damping(),
        it.suggestions(),
        it.exactBelow(),
        it.twoErrorsAbove());
  }

  /** Gives every word a weight of its own, so that there is one right order. */
  @Setup
  public void build() throws IOException {
    List<String> words = new ArrayList<>(Words.all());
    prefixes = Words.beginnings(words);
    Collections.shuffle(words, new Random(4));
    for (int i = 0; i < words.size(); i++) {
      reference.add(words.get(i), i + 1);
    }
    wfst.build(new WeightedWords(words));
    analyzing.build(new WeightedWords(words));
    for (String prefix : prefixes.subList(0, CHECKED)) {
      checkSame(prefix, wfst);
      checkSame(prefix, analyzing);
    }
  }

  private void checkSame(String prefix, Lookup lookup) throws IOException {
    List<String> ours = reference.suggest(prefix).best().stream().map(Suggestion::phrase).toList();
    List<String> theirs =
        lookup.lookup(prefix, false, BEST).stream().map(it -> it.key.toString()).toList();
    if (!ours.equals(theirs)) {
      throw new IllegalStateException(prefix + ": " + ours + ", Lucene: " + theirs);
    }
  }

  private String prefix() {
    next = (next + 1) % prefixes.size();
    return prefixes.get(next);
  }

  /** The kata's. */
  @Benchmark
  public List<Suggestion> reference() {
    return reference.suggest(prefix()).best();
  }

  /** Apache Lucene's weighted automaton. */
  @Benchmark
  public List<LookupResult> luceneWfst() throws IOException {
    return wfst.lookup(prefix(), false, BEST);
  }

  /** Apache Lucene's automaton behind an analyzer. */
  @Benchmark
  public List<LookupResult> luceneAnalyzing() throws IOException {
    return analyzing.lookup(prefix(), false, BEST);
  }
}
