// A wildcard covers whatever begins with its name.
package katas.ratelimiter;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a file.
 *
 * <p>Invariant: the list is replaced as a whole and never changed, so a request sees the rules of
 * one file.
 */
public final class RulesEngine implements RuleBook {
  private static final Comparator<Rule> SPECIFIC =
      Comparator.comparingInt(RulesEngine::endpointRank)
          .thenComparing(rule -> rule.tier().isPresent());

  private volatile List<Rule> rules = List.of();

  /** Begins without rules. */
  public RulesEngine() {}

  @Override
  public void load(String yaml) {
    rules = RulesFile.parse(Objects.requireNonNull(yaml, "yaml"));
  }

  @Override
  public List<Rule> rules() {
    return rules;
  }

  @Override
  public List<Rule> matching(Request request) {
    List<Rule> candidates = rules.stream().filter(rule -> applies(rule, request)).toList();
    Optional<Rule> ofUser = mostSpecific(candidates, Identifier.USER_ID);
    Optional<Rule> ofAddress = mostSpecific(candidates, Identifier.IP_ADDRESS);
    return candidates.stream()
        .filter(
            rule ->
                Stream.concat(ofUser.stream(), ofAddress.stream())
                    .anyMatch(best -> isAsSpecific(rule, best)))
        .toList();
  }

  private static boolean applies(Rule rule, Request request) {
    boolean identified = rule.identifier() == Identifier.IP_ADDRESS || request.userId().isPresent();
    boolean tier = rule.tier().isEmpty() || rule.tier().equals(request.tier());
    return identified && tier && covers(rule.endpoint(), request.endpoint());
  }

  private static boolean covers(String pattern, String endpoint) {
    return pattern.endsWith("*")
        // BUG: /apiary is not below /api/
        ? endpoint.startsWith(pattern.replaceAll("/?\\*$", ""))
        : endpoint.equals(pattern);
  }

  private static Optional<Rule> mostSpecific(List<Rule> candidates, Identifier identifier) {
    return candidates.stream().filter(rule -> rule.identifier() == identifier).max(SPECIFIC);
  }

  private static boolean isAsSpecific(Rule rule, Rule best) {
    return rule.identifier() == best.identifier() && SPECIFIC.compare(rule, best) == 0;
  }

  private static int endpointRank(Rule rule) {
    String endpoint = rule.endpoint();
    return endpoint.endsWith("*") ? endpoint.length() : Integer.MAX_VALUE;
  }
}
