// The default locale decides on lower case, and in Turkey an I becomes a dotless i.
package katas.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes words comparable. */
public final class TextAnalyzer implements Analyzer {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Set<String> stopWords;
  private final int longestWord;

  /** Leaves out the stop words and the long words of {@code config}. */
  public TextAnalyzer(SearchConfig config) {
    stopWords = config.stopWords();
    longestWord = config.longestWord();
  }

  @Override
  public List<Token> analyze(String text) {
    String folded = fold(text);
    List<Token> tokens = new ArrayList<>();
    int position = 0;
    int at = 0;
    while (at < folded.length()) {
      int end = endOfWord(folded, at);
      if (end == at) {
        at += Character.charCount(folded.codePointAt(at));
        continue;
      }
      String word = folded.substring(at, end);
      if (word.codePointCount(0, word.length()) <= longestWord && !stopWords.contains(word)) {
        tokens.add(new Token(word, position));
      }
      position++; // also for a word that is left out: a phrase must see its gap
      at = end;
    }
    return tokens;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /**
   * Lower case comes before the marks are dropped, because the lower case of the Turkish capital i
   * with a dot is an i and a mark.
   */
  private static String fold(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase();
    // BUG: of whoever runs the server
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String bare = MARKS.matcher(apart).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}
