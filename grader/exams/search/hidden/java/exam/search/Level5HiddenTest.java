package exam.search;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.search.FuzzyDictionary;
import katas.search.FuzzyLookup;
import katas.search.Hit;
import katas.search.Library;
import katas.search.Metric;
import katas.search.PhraseSuggester;
import katas.search.Query;
import katas.search.Ranker;
import katas.search.SearchConfig;
import katas.search.Suggester;
import org.junit.jupiter.api.Test;

/** Scale: work, questions and bytes, at three sizes. */
class Level5HiddenTest {

  @Test
  @Points(1)
  @Hint("Which part is the rarest is not said by its place.")
  void r5_2_and_starts_from_the_rarest() {
    for (int others : new int[] {100, 400, 1_600}) {
      Library library = Library.simple().with("1", "a b whale").with("2", "a b whale");
      for (int number = 3; number <= others; number++) {
        library.with("" + number, "a b sea");
      }
      Query common = new Query.And(List.of(new Query.Words("b"), new Query.Words("a")));

      long last = library.postings(new Query.And(List.of(common, new Query.Words("whale"))));
      long first = library.postings(new Query.And(List.of(new Query.Words("whale"), common)));

      Expect.that(
          "rule 5.2: a, b and whale, beside " + others + " others, visit at most 80 postings",
          Math.max(first, last) <= 80,
          "visit " + last + ", or " + first + " with whale in front");
    }
  }

  @Test
  @Points(2)
  @Hint("Keep the best few and let the worst of them go; most hits never get in.")
  void r5_3_a_page_costs_no_sort() {
    for (int documents : new int[] {1_000, 4_000, 16_000}) {
      AtomicLong questions = new AtomicLong();
      Comparator<Hit> order =
          (left, right) -> {
            questions.incrementAndGet();
            return Hit.BEST_FIRST.compare(left, right);
          };
      Library library = new Library(Library::split, order);
      for (int number = 0; number < documents; number++) {
        library.with("" + number, "red");
      }
      Ranker mixed = (it, corpus, who) -> (Long.parseLong(it.document().id()) * 7_919) % 16_001;

      library.page(new Query.Words("red"), mixed, 5, Optional.empty());

      Expect.that(
          "rule 5.3: a page of 5 of " + documents + " asks at most 10 times a document",
          questions.get() <= 10L * documents,
          "asks " + questions.get() + " times");
    }
  }

  @Test
  @Points(1)
  @Hint("What is replaced or deleted must leave every list.")
  void r5_4_old_versions_cost_nothing() {
    for (int versions : new int[] {10, 40, 160}) {
      Library library = Library.simple().with("1", "red sky");
      for (int version = 0; version < versions; version++) {
        library.with("1", "red version" + version).with("2", "red");
        library.index().delete("2");
      }

      long postings = library.postings(new Query.Words("red"));

      Expect.that(
          "rule 5.4: after " + versions + " versions red visits at most 10 postings",
          postings <= 10,
          "visits " + postings);
    }
  }

  @Test
  @Points(1)
  @Hint("Nothing is copied and nothing sorted when somebody types.")
  void r5_5_a_key_stroke_costs_little() {
    for (int phrases : new int[] {100, 400, 1_600, 6_400}) {
      Suggester suggester = new PhraseSuggester(Library::split, 10);
      for (int number = 0; number < phrases; number++) {
        suggester.add("app " + Integer.toString(number * 7_919, 36), 1 + number % 97);
      }

      long visited = suggester.suggest("app").visited();
      long bytes = bytesOf(() -> suggester.suggest("app"));

      Expect.that(
          "rule 5.5: app, of " + phrases + " phrases, visits 1 to 500 nodes",
          visited >= 1 && visited <= 500,
          "visits " + visited);
      Expect.that(
          "rule 5.5: app, of " + phrases + " phrases, allocates at most 20,000 bytes",
          bytes <= 20_000,
          "allocates " + bytes);
    }
  }

  @Test
  @Points(2)
  @Hint("Leave out whole groups of terms without looking at each.")
  void r5_6_a_lookup_sees_few_terms() {
    for (int size : new int[] {16_000, 32_000}) {
      Random random = new Random(size);
      FuzzyLookup dictionary = new FuzzyDictionary(Metric.LEVENSHTEIN, SearchConfig.defaults());
      for (int term = 0; term < size; term++) {
        dictionary.put(word(random), 1);
      }

      long visited = 0;
      for (int query = 0; query < 20; query++) {
        visited += dictionary.lookup(word(random), 1).visited();
      }

      Expect.that(
          "rule 5.6: 20 lookups in " + size + " terms visit at least 20 and a fifth of them each",
          visited >= 20 && visited <= 20L * size / 5,
          "visit " + visited / 20 + " each");
    }
  }

  /** Bytes that a call allocates, on average of a hundred, once it is warm. */
  private static long bytesOf(Runnable call) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int time = 0; time < 100; time++) {
      call.run();
    }
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int time = 0; time < 100; time++) {
      call.run();
    }
    long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    return (after - before) / 100;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int letters = 3 + random.nextInt(10); letters > 0; letters--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
