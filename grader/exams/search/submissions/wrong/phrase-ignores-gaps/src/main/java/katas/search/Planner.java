// Words of a phrase count as neighbours though a stop word stood between them.
package katas.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes plans of queries. Asks the analyzer, so it works before anything is locked. */
final class Planner {
  private Planner() {}

  /** Analyzes a query; empty when no part of it has a term. */
  static Optional<Plan> of(Query query, Analyzer analyzer) {
    if (query instanceof Query.Words words) {
      List<Token> tokens = analyzer.analyze(words.text());
      return allOf(
          new TreeSet<>(tokens.stream().map(Token::term).toList()).stream().map(Plan.Term::new));
    }
    if (query instanceof Query.Phrase phrase) {
      List<Token> tokens = new ArrayList<>();
      for (Token token : analyzer.analyze(phrase.text())) {
        tokens.add(new Token(token.term(), tokens.size())); // BUG: it has a position already
      }
      return allOf(tokens.stream().map(token -> new Plan.Term(token.term())))
          .map(words -> new Plan.InOrder(words, tokens));
    }
    if (query instanceof Query.And and) {
      return allOf(and.parts().stream().flatMap(part -> of(part, analyzer).stream()));
    }
    if (query instanceof Query.Or or) {
      List<Plan> parts = or.parts().stream().flatMap(part -> of(part, analyzer).stream()).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(new Plan.Any(parts));
    }
    Query.Without without = (Query.Without) query;
    Optional<Plan> unwanted = of(without.unwanted(), analyzer);
    return of(without.wanted(), analyzer).map(it -> new Plan.Except(it, unwanted));
  }

  private static Optional<Plan> allOf(Stream<? extends Plan> parts) {
    List<Plan> list = new ArrayList<>(parts.toList());
    return list.isEmpty() ? Optional.empty() : Optional.of(new Plan.All(list));
  }
}
