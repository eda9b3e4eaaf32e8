package katas.search;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale: the work that results report, at three sizes. */
class Level5Test {

  @Test
  @Points(1)
  @Hint("A list of documents for each word, and no look at the documents themselves.")
  void r5_1_other_documents_cost_nothing() {
    for (int others : new int[] {100, 400, 1_600}) {
      Library library = Library.simple();
      for (int number = 0; number < others; number++) {
        library.with("blue " + number, "blue sky");
      }
      for (int number = 0; number < 10; number++) {
        library.with("red " + number, "red sky");
      }

      long postings = library.postings(new Query.Words("red"));

      Expect.that(
          "rule 5.1: red, beside " + others + " others, visits 10 to 40 postings",
          postings >= 10 && postings <= 40,
          "visits " + postings);
    }
  }

  @Test
  @Points(1)
  @Hint("Let the shortest list name the documents, and ask the others about them.")
  void r5_2_words_start_from_the_rarest() {
    for (int others : new int[] {100, 400, 1_600}) {
      Library library = Library.simple().with("1", "the whale").with("2", "the whale");
      for (int number = 3; number <= others; number++) {
        library.with("" + number, "the sea");
      }

      long postings = library.postings(new Query.Words("the whale"));

      Expect.that(
          "rule 5.2: 'the whale', beside " + others + " with 'the', visits 2 to 80 postings",
          postings >= 2 && postings <= 80,
          "visits " + postings);
    }
  }

  @Test
  @Points(1)
  @Hint("Do not collect all phrases below: the best are known before anybody asks.")
  void r5_5_a_prefix_of_many_phrases() {
    for (int phrases : new int[] {100, 400, 1_600}) {
      Suggester suggester = new PhraseSuggester(Library::split, 10);
      for (int number = 0; number < phrases; number++) {
        suggester.add("app " + number, 1 + number % 97);
      }

      Suggestions suggestions = suggester.suggest("app");

      Expect.equal("rule 5.5: suggestions", suggestions.best().size(), 10);
      Expect.that(
          "rule 5.5: app, of " + phrases + " phrases, visits 1 to 500 nodes",
          suggestions.visited() >= 1 && suggestions.visited() <= 500,
          "visits " + suggestions.visited());
    }
  }
}
