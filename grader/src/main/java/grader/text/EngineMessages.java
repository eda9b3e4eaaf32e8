package grader.text;

import java.util.Collection;

/** What the grader says about tests on real engines, in one place. */
public final class EngineMessages {
  private EngineMessages() {}

  public static final String NOT_BUILT =
      "--engine real needs the module grader/engines, which is not built: run grader/kata, or mvn"
          + " -Pengines -DskipTests package in the repository";

  public static String unknownWorld(String word) {
    return "--engine is " + word + ": use real, or leave it out for the simulation";
  }

  public static String addressWithoutEngine(String option) {
    return option + " is for runs on real engines: add --engine real";
  }

  public static String badAddress(String option, String example) {
    return option + " wants an address like " + example;
  }

  public static final String ONE_SUBMISSION =
      "--engine real grades one submission at a time: leave out --out, --roster and --shard";

  public static String farKafka(String place) {
    return "--kafka "
        + place
        + " is another machine, to which the sandbox has no way: add --sandbox=none, or name brokers"
        + " on this one";
  }

  public static String doNotStart(String reason) {
    return "the grader failed, not your code: the engines do not start: " + reason;
  }

  public static String noTests(String kata) {
    return kata + " has no tests on real engines";
  }

  /** The line of a report: {@code 31 of 32 tests pass}. */
  public static String passed(int passed, int tests) {
    return passed + " of " + tests + " tests pass";
  }

  public static String servers(Collection<String> servers) {
    String which = servers.isEmpty() ? "" : String.join(", ", servers) + "; ";
    return "(" + which + "not part of the score)";
  }

  public static String tooFew(int count, int least) {
    return "engineFails= stands in "
        + count
        + " planted submissions: at least "
        + least
        + " must be caught on real engines";
  }

  public static String noTestsOfLevel(int level) {
    return "no test on real engines is of level " + level;
  }
}
