// Phrases are added in the background.
package katas.search;

import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/** Completes what a user types. */
public final class PhraseSuggester implements Suggester {
  private final Analyzer analyzer;
  private final PhraseTrie trie;

  /** Guards the trie. The analyzer is asked before, so that nobody waits for it. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Starts empty; gives {@code suggestions} phrases at most, at least 1. */
  public PhraseSuggester(Analyzer analyzer, int suggestions) {
    if (suggestions < 1) {
      throw new IllegalArgumentException("at least 1 suggestion, not " + suggestions);
    }
    this.analyzer = analyzer;
    this.trie = new PhraseTrie(suggestions);
  }

  @Override
  public void add(String phrase, long weight) {
    String normal = normalPhrase(phrase);
    new Thread(() -> addNormal(normal, weight)).start(); // BUG: nobody waits for it
  }

  private void addNormal(String normal, long weight) {
    lock.writeLock().lock();
    try {
      trie.set(normal, sum(trie.weight(normal), weight));
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public boolean remove(String phrase) {
    String normal = normalPhrase(phrase);
    lock.writeLock().lock();
    try {
      return trie.set(normal, 0);
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public Suggestions suggest(String prefix) {
    String normal = normal(prefix);
    boolean wantsNextWord =
        !normal.isEmpty() && Character.isWhitespace(prefix.codePointBefore(prefix.length()));
    lock.readLock().lock();
    try {
      return trie.suggest(wantsNextWord ? normal + " " : normal);
    } finally {
      lock.readLock().unlock();
    }
  }

  private String normalPhrase(String phrase) {
    String normal = normal(phrase);
    if (normal.isEmpty()) {
      throw new IllegalArgumentException("a phrase has at least one term: " + phrase);
    }
    return normal;
  }

  private String normal(String text) {
    List<Token> tokens = analyzer.analyze(text);
    return tokens.stream().map(Token::term).collect(Collectors.joining(" "));
  }

  /** The sum, from 0 to the greatest number there is. {@code before} is 0 or more. */
  private static long sum(long before, long more) {
    if (more > Long.MAX_VALUE - before) {
      return Long.MAX_VALUE;
    }
    return Math.max(0, before + more);
  }
}
