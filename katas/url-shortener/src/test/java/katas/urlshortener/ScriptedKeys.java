package katas.urlshortener;

import java.util.ArrayList;
import java.util.List;

/** A generator that gives the keys of a list, one after the other, and then the last for ever. */
public final class ScriptedKeys implements KeyGenerator {
  private final List<String> keys;
  private final List<String> questions = new ArrayList<>();

  private ScriptedKeys(List<String> keys) {
    this.keys = keys;
  }

  /** These keys, in this order; an empty one stands for an exhausted length. */
  public static ScriptedKeys of(String... keys) {
    return new ScriptedKeys(List.of(keys));
  }

  /** What it was asked: {@code "attempt 0 of length 7"}. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public String generate(String url, int attempt, int length) {
    String key = keys.get(Math.min(questions.size(), keys.size() - 1));
    questions.add("attempt " + attempt + " of length " + length);
    if (key.isEmpty()) {
      throw new KeySpaceExhaustedException("no more keys of length " + length);
    }
    return key;
  }
}
