package katas.search;

import java.util.List;
import java.util.Objects;

/**
 * What a document must have. Texts are analyzed like documents. A part without any token, because
 * it is empty or has stop words only, is as if it were not there; a query of nothing else finds
 * nothing.
 */
public sealed interface Query {

  /**
   * Documents that have every word of the text, anywhere.
   *
   * @param text one or more words
   */
  record Words(String text) implements Query {
    /** Refuses null. */
    public Words {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Documents that have the words of the text in its order and at its distances, within the title
   * or within the body. {@code "state of art"} finds "State for art", for {@code art} stands 2
   * places after {@code state} in both, and neither "state art" nor "state of the art".
   *
   * @param text one or more words
   */
  record Phrase(String text) implements Query {
    /** Refuses null. */
    public Phrase {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Documents that all parts find.
   *
   * @param parts any number
   */
  record And(List<Query> parts) implements Query {
    /** Copies the parts. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Documents that at least one part finds.
   *
   * @param parts any number
   */
  record Or(List<Query> parts) implements Query {
    /** Copies the parts. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Documents that one query finds and another does not. Words of {@code unwanted} do not count for
   * the ranking.
   *
   * @param wanted what must be found
   * @param unwanted what must not
   */
  record Without(Query wanted, Query unwanted) implements Query {
    /** Refuses null. */
    public Without {
      Objects.requireNonNull(wanted, "wanted");
      Objects.requireNonNull(unwanted, "unwanted");
    }
  }
}
