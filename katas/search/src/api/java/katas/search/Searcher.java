package katas.search;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Who searches, and when.
 *
 * @param interests categories that the person likes
 * @param now the time of the search
 */
public record Searcher(Set<String> interests, Instant now) {

  /** Copies the interests. */
  public Searcher {
    interests = Set.copyOf(interests);
    Objects.requireNonNull(now, "now");
  }
}
