package katas.ratelimiter;

import java.util.List;

/**
 * The rules in force, and which of them count for a request. Begins without any.
 *
 * <p>Errors: null throws {@link NullPointerException}.
 *
 * <p>Thread safety: safe for any number of threads; a request sees the rules of one file, never of
 * two.
 */
public interface RuleBook {

  /**
   * Replaces all rules.
   *
   * @param yaml the text of a rules file
   * @throws RulesFileException when the text is not a rules file; the old rules stay
   */
  void load(String yaml);

  /** All rules, in the order of the file. */
  List<Rule> rules();

  /**
   * The rules that count for a request, in the order of the file; empty when none does. Costs no
   * round trip.
   */
  List<Rule> matching(Request request);
}
