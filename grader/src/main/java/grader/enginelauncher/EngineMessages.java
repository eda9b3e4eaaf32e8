package grader.enginelauncher;

/** The messages about tests on real engines. */
public final class EngineMessages {
  private EngineMessages() {}

  public static final String NOT_BUILT =
      "--engine real needs the module grader/engines, which is not built: run grader/kata, or mvn"
          + " -Pengines -DskipTests package in the repository";

  public static String unknownEngine(String word) {
    return "--engine is " + word + ": use real, or leave it out for the simulation";
  }

  public static String addressWithoutEngine(String option) {
    return option + " is for runs on real engines: add --engine real";
  }

  public static String badAddress(String option, String example) {
    return option + " is no address: write it like " + example;
  }

  public static final String ONE_SUBMISSION =
      "--engine real grades one submission at a time: leave out --out, --roster and --shard";

  public static String remoteKafka(String place) {
    return "--kafka "
        + place
        + " is on another machine, which the sandbox cannot reach: add --sandbox=none, or name"
        + " brokers on this machine";
  }

  public static String startFailed(String reason) {
    return "the grader failed, not your code: the engines do not start: " + reason;
  }

  public static String noTests(String kata) {
    return kata + " has no tests on real engines";
  }
}
