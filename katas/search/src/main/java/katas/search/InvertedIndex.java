package katas.search;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Documents that can be found by their words. */
public final class InvertedIndex implements SearchIndex {

  /** Starts empty; lists results in {@code order}, usually {@link Hit#BEST_FIRST}. */
  public InvertedIndex(Analyzer analyzer, Comparator<Hit> order) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public void put(Document document) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public SearchPage search(SearchRequest request) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public Optional<Document> get(String id) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public boolean delete(String id) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public Map<String, Integer> documentFrequencies() {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public boolean click(String id) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }
}
