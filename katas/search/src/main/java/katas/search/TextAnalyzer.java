package katas.search;

import java.util.List;
import katas.blocks.NotImplementedException;

/** Makes words comparable. */
public final class TextAnalyzer implements Analyzer {

  /** Leaves out the stop words and the long words of {@code config}. */
  public TextAnalyzer(SearchConfig config) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public List<Token> analyze(String text) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }
}
