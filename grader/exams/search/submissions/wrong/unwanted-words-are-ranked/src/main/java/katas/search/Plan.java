// Words that must not be there are told to the ranker like the others.
package katas.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query after analysis. A part can name its documents or say whether it has a given one; the one
 * with the fewest names them, the others are asked.
 */
sealed interface Plan {

  /** How many documents {@link #find} looks at, at most. */
  long size(Reading reading);

  Set<String> find(Reading reading);

  boolean has(Reading reading, String id);

  /** The terms that count for the ranking. */
  Stream<String> terms();

  /** Documents with a term. */
  record Term(String term) implements Plan {
    @Override
    public long size(Reading reading) {
      return reading.size(term);
    }

    @Override
    public Set<String> find(Reading reading) {
      return reading.having(term);
    }

    @Override
    public boolean has(Reading reading, String id) {
      return reading.has(id, term);
    }

    @Override
    public Stream<String> terms() {
      return Stream.of(term);
    }
  }

  /** Documents of all parts: the smallest part names them, the others are asked. */
  record All(List<Plan> parts) implements Plan {
    @Override
    public long size(Reading reading) {
      return parts.stream().mapToLong(part -> part.size(reading)).min().orElse(0);
    }

    @Override
    public Set<String> find(Reading reading) {
      List<Plan> bySize = new ArrayList<>(parts);
      bySize.sort(Comparator.comparingLong(part -> part.size(reading)));
      Set<String> found = new HashSet<>(bySize.get(0).find(reading));
      bySize.subList(1, bySize.size()).forEach(it -> found.removeIf(id -> !it.has(reading, id)));
      return found;
    }

    @Override
    public boolean has(Reading reading, String id) {
      return parts.stream().allMatch(part -> part.has(reading, id));
    }

    @Override
    public Stream<String> terms() {
      return parts.stream().flatMap(Plan::terms);
    }
  }

  /** Documents of at least one part. */
  record Any(List<Plan> parts) implements Plan {
    @Override
    public long size(Reading reading) {
      return parts.stream().mapToLong(part -> part.size(reading)).sum();
    }

    @Override
    public Set<String> find(Reading reading) {
      return parts.stream()
          .flatMap(part -> part.find(reading).stream())
          .collect(Collectors.toSet());
    }

    @Override
    public boolean has(Reading reading, String id) {
      return parts.stream().anyMatch(part -> part.has(reading, id));
    }

    @Override
    public Stream<String> terms() {
      return parts.stream().flatMap(Plan::terms);
    }
  }

  /** Documents with all words, of which the ones with the right places are kept. */
  record InOrder(Plan words, List<Token> tokens) implements Plan {
    @Override
    public long size(Reading reading) {
      return words.size(reading);
    }

    @Override
    public Set<String> find(Reading reading) {
      Set<String> found = new HashSet<>(words.find(reading));
      found.removeIf(id -> !reading.hasPhrase(id, tokens));
      return found;
    }

    @Override
    public boolean has(Reading reading, String id) {
      return words.has(reading, id) && reading.hasPhrase(id, tokens);
    }

    @Override
    public Stream<String> terms() {
      return words.terms();
    }
  }

  /** Documents of one part that another does not have. */
  record Except(Plan wanted, Optional<Plan> unwanted) implements Plan {
    @Override
    public long size(Reading reading) {
      return wanted.size(reading);
    }

    @Override
    public Set<String> find(Reading reading) {
      Set<String> found = new HashSet<>(wanted.find(reading));
      unwanted.ifPresent(it -> found.removeIf(id -> it.has(reading, id)));
      return found;
    }

    @Override
    public boolean has(Reading reading, String id) {
      return wanted.has(reading, id) && unwanted.filter(it -> it.has(reading, id)).isEmpty();
    }

    @Override
    public Stream<String> terms() {
      return Stream.concat(wanted.terms(), unwanted.stream().flatMap(Plan::terms)); // BUG: unwanted
    }
  }
}
