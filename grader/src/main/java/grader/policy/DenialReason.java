package grader.policy;

import katas.kit.DenialReasons;

/** Why something is not permitted. */
enum DenialReason {
  CLOCK(DenialReasons.CLOCK),
  WAIT(DenialReasons.WAIT),
  RANDOM(DenialReasons.RANDOM),
  IDENTITY(
      "which object it is differs from run to run: compare objects by their values, as records do"),
  COLLECTOR(
      "the time of a garbage collection differs from run to run: remove old entries by the clock"
          + " that you are given"),
  THREADS(DenialReasons.THREADS),
  PROCESSES(DenialReasons.PROCESSES),
  FILES(DenialReasons.FILES),
  NETWORK(DenialReasons.NETWORK),
  REFLECTION(DenialReasons.REFLECTION),
  STACK("a submission must not depend on its caller"),
  SETTINGS(DenialReasons.SETTINGS),
  TESTS_ONLY(DenialReasons.TESTS_ONLY),
  NATIVE("native code is not permitted"),
  FINALIZER("finalizers are not permitted"),
  OWN_EQUALS("tests compare by equals, so a custom equals is not allowed: use a record as it is"),
  OWN_COLLECTION(
      "tests rely on collections, so a custom collection is not allowed: use those of java.util"),
  STATIC_STATE(DenialReasons.STATIC_STATE),
  STATIC_COLLECTION(
      "static state is shared by all servers of one JVM, and two servers are two machines: make a"
          + " constant by List.of, Set.of, Map.of or a copyOf, and keep the rest in a field of the"
          + " server or in a building block"),
  SHARED_MONITOR(DenialReasons.STATIC_LOCK),
  OTHER_PACKAGE(DenialReasons.OTHER_PACKAGE),
  EXAM("this kata is solved without it: see the limits in its README.md"),
  NOT_LISTED("it is not on the list of what a submission may use");

  private final String words;

  DenialReason(String words) {
    this.words = words;
  }

  /** The clause of a report that follows the name of the thing. */
  String words() {
    return words;
  }
}
