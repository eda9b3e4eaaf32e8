package katas.kit;

/**
 * Why something is not permitted to a solution, in one place: {@code mvn test} says it by {@link
 * DesignRules}, and the grader says the same by its policy.
 */
public final class DenialReasons {
  /** Of what reads the system's clock. */
  public static final String CLOCK =
      "time comes from the clock that you are given, so that a test can move it";

  /** Of what sleeps, or waits for a time. */
  public static final String WAIT =
      "a wait must not end by the system's clock: use the clock or scheduler that you are given";

  /** Of generators that seed themselves. */
  public static final String RANDOM =
      "randomness must be repeatable: use the generator that you are given, or one with a seed of"
          + " yours";

  /** Of what starts a thread, itself or by another. */
  public static final String THREADS =
      "a submission starts no threads; the tests call it from theirs";

  /** Of what starts or ends a process. */
  public static final String PROCESSES = "a submission neither starts nor ends a process";

  /** Of what opens a file. */
  public static final String FILES =
      "a submission keeps its state in the building blocks, not in files";

  /** Of what opens a connection. */
  public static final String NETWORK = "a submission has no network, only the building blocks";

  /** Of reflection and class loaders. */
  public static final String REFLECTION = "reflection and class loading are not permitted";

  /** Of properties, variables and inputs of the JVM. */
  public static final String SETTINGS =
      "a submission neither reads nor changes the settings of the JVM";

  /** Of the test kit and of the simulations of building blocks. */
  public static final String TESTS_ONLY = "it is for tests: use the interfaces of katas.blocks";

  /** Of classes elsewhere, such as one that stands in for a building block. */
  public static final String OTHER_PACKAGE = "keep all classes in the package of the kata";

  /** Of an edited file of the contract. */
  public static final String CONTRACT =
      "a grader compiles a submission against its own copy of the contract: undo the edit";

  /** Of static fields that can change. */
  public static final String STATIC_STATE =
      "static state is shared by all servers of one JVM, and two servers are two machines: keep it in"
          + " a field of the server or in a building block";

  /** Of locks that belong to a class. */
  public static final String STATIC_LOCK =
      "a lock that all servers of one JVM share excludes nobody in production, where two servers are"
          + " two machines: lock an object of the server's own, and decide between servers in a"
          + " building block";

  private DenialReasons() {}
}
