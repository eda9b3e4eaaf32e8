package grader.compile;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sources may mean something else when some of them change, told from their words alone.
 *
 * <p>Why it is sound: a source gets at a type by a name that stands in it, or through a type that
 * it got at, whose own source has the name. So whoever holds no name of a changed type, nor of a
 * type that holds one, and so on, cannot tell the difference. Words in comments count too; that
 * makes more sources, never fewer. Class files would not do: constants leave no trace in them.
 */
final class SourceDependencies {
  private static final Pattern WORD =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final Pattern DECLARED =
      Pattern.compile(
          "\\b(?:class|interface|enum|record)\\s+"
              + "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)");

  /** A letter written as its number: no word can be trusted then. */
  private static final String ESCAPE = "\\u";

  private SourceDependencies() {}

  /**
   * The changed sources and all that depend on them.
   *
   * @param changed places of sources that changed, came or went
   * @param changedTexts their texts, before and after
   * @param texts all other sources that there are, by place
   */
  static Set<String> affected(
      Set<String> changed, Set<String> changedTexts, Map<String, String> texts) {
    Set<String> affected = new TreeSet<>(changed);
    Set<String> names = new HashSet<>();
    boolean all = changedTexts.stream().anyMatch(text -> text.contains(ESCAPE));
    changedTexts.forEach(text -> names.addAll(words(DECLARED, 1, text)));
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, String> source : texts.entrySet()) {
        String text = source.getValue();
        if (!affected.contains(source.getKey()) && (all || mentions(text, names))) {
          affected.add(source.getKey());
          names.addAll(words(DECLARED, 1, text));
          more = true;
        }
      }
    }
    return affected;
  }

  private static boolean mentions(String text, Set<String> names) {
    return text.contains(ESCAPE) || words(WORD, 0, text).stream().anyMatch(names::contains);
  }

  private static Set<String> words(Pattern pattern, int group, String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(group));
    }
    return words;
  }
}
