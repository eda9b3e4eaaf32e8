package benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * 100,000 made-up words of two to five syllables, such as {@code "bralomite"}: the same in every
 * run, and with common beginnings, as the words of a language have them.
 */
final class Words {
  static final int SIZE = 100_000;

  private static final String[] ONSETS =
      "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w z"
          .split(" ");
  private static final String[] NUCLEI = "a e i o u ai ea ou".split(" ");
  private static final String[] CODAS = " , , ,n,r,l,s,t,m,ck,nd,st".split(",");

  private static final int QUERIES = 1_000;

  private Words() {}

  /** The words, each once. */
  static List<String> all() {
    Random random = new Random(1);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < SIZE) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(4);
      for (int i = 0; i < syllables; i++) {
        word.append(one(ONSETS, random)).append(one(NUCLEI, random));
        word.append(one(CODAS, random).strip());
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** Words with one letter changed, dropped, added, or put behind the next one. */
  static List<String> misspelt(List<String> words) {
    Random random = new Random(2);
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      StringBuilder word = new StringBuilder(words.get(random.nextInt(words.size())));
      int at = random.nextInt(word.length() - 1);
      char letter = (char) ('a' + random.nextInt(26));
      switch (random.nextInt(4)) {
        case 0 -> word.setCharAt(at, letter);
        case 1 -> word.deleteCharAt(at);
        case 2 -> word.insert(at, letter);
        default -> word.insert(at + 1, word.charAt(at)).deleteCharAt(at);
      }
      queries.add(word.toString());
    }
    return queries;
  }

  /** The first one to six letters of words, as they are typed. */
  static List<String> beginnings(List<String> words) {
    Random random = new Random(3);
    List<String> prefixes = new ArrayList<>();
    while (prefixes.size() < QUERIES) {
      String word = words.get(random.nextInt(words.size()));
      prefixes.add(word.substring(0, Math.min(word.length(), 1 + random.nextInt(6))));
    }
    return prefixes;
  }

  private static String one(String[] parts, Random random) {
    return parts[random.nextInt(parts.length)];
  }
}
