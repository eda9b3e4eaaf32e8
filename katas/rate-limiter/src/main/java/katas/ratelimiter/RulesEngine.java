package katas.ratelimiter;

import java.util.List;
import katas.blocks.NotImplementedException;

/** The rules of a file. */
public final class RulesEngine implements RuleBook {

  /** Begins without rules. */
  public RulesEngine() {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void load(String yaml) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public List<Rule> rules() {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public List<Rule> matching(Request request) {
    throw new NotImplementedException(); // TODO: rule 3.2
  }
}
