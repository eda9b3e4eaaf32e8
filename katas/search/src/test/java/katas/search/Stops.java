package katas.search;

import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * Makes the places where an index asks somebody else into steps of an exploration: a thread that
 * comes here may be stopped while others go on.
 */
public final class Stops {
  private final Simulation simulation;

  /** Stops threads of this simulation's exploration. */
  public Stops(Simulation simulation) {
    this.simulation = simulation;
  }

  /** A step: the story says {@code "A VERB OBJECT"}. */
  public void at(String verb, String object) {
    Operation step = Operation.remote("index", verb, object, Access.write("index"));
    simulation.perform(step, () -> "done");
  }

  /** Splits at spaces, and stops before the analysis and at each token of documents' texts. */
  public Analyzer analyzer() {
    return text -> {
      List<Token> tokens = Library.split(text);
      if (tokens.size() < 2) {
        return tokens; // one word is a query
      }
      at("analyzes", "'" + text + "'");
      return new StoppingList(tokens);
    };
  }

  /** The usual order, stopping at each comparison. */
  public Comparator<Hit> order() {
    return (left, right) -> {
      at("compares", "documents " + left.id() + " and " + right.id());
      return Hit.BEST_FIRST.compare(left, right);
    };
  }

  private final class StoppingList extends AbstractList<Token> {
    private final List<Token> tokens;

    StoppingList(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public Token get(int place) {
      at("takes", "the word '" + tokens.get(place).term() + "'");
      return tokens.get(place);
    }

    @Override
    public int size() {
      return tokens.size();
    }
  }
}
