package grader.text;

import katas.kit.DenialReasons;

/**
 * Every sentence that the grader says to a learner, in one place: what happened, then what to do.
 * Tests assert through these methods, so a wording is changed here and nowhere else.
 */
public final class LearnerMessages {
  private LearnerMessages() {}

  public static String addedExam(int tests, String fingerprint) {
    return "exam: that of the course and "
        + tests
        + (tests == 1 ? " hidden test" : " hidden tests")
        + " of the instructor ("
        + fingerprint
        + ")";
  }

  // Refused by the intake.

  public static String tooManyFiles(int limit) {
    return "more than " + limit + " Java files: give the folder of one kata";
  }

  public static String fileTooLarge(String path, int limitKibibytes) {
    return path
        + " is larger than "
        + limitKibibytes
        + " KiB: split it or remove what is generated";
  }

  public static String allTooLarge(int limitMebibytes) {
    return "the sources are larger than " + limitMebibytes + " MiB: remove what is generated";
  }

  public static String zipTooLarge(int limitMebibytes) {
    return "the zip is larger than " + limitMebibytes + " MiB: zip the sources only";
  }

  public static String sameButForCase(String first, String second) {
    return first + " and " + second + " differ in upper case only: rename one of them";
  }

  public static String reservedPackage(String path, String packageName, String own) {
    return path + " is in package " + packageName + ", which is reserved: use " + own;
  }

  public static String duplicate(String file, String first, String second) {
    return file + " comes twice, as " + first + " and as " + second + ": keep one of them";
  }

  // Notes of the intake.

  public static String contractEdited(String path) {
    return path + " differs from the contract: the original was used";
  }

  public static String testEdited(String path) {
    return path + " differs from the public test: the original was used";
  }

  public static String extraTest(String path) {
    return path + " is a test of your own: it was not run";
  }

  public static String otherPackage(String path, String own) {
    return path + " is outside of package " + own + ": it was left out";
  }

  public static String leftOut(String path) {
    return path + " was left out";
  }

  public static String linkLeftOut(String path) {
    return path + " is a link: it was left out";
  }

  // Compile.

  public static String compileError(String file, long line, String words) {
    return file + ":" + line + ": " + words;
  }

  public static String moreErrors(int count) {
    return count == 1 ? "and 1 more error" : "and " + count + " more errors";
  }

  public static final String COMPILER_GAVE_UP =
      "the compiler gave up on these sources: look for very deep nesting or generated code";

  public static String classMissing(String simpleName, String packageName) {
    return simpleName + " is missing: keep the starter's class " + packageName + "." + simpleName;
  }

  public static String givenClass(String name) {
    return name + " is a class of the course: give your own another name";
  }

  public static String constructorMissing(String simpleName, String signature) {
    return simpleName + " must keep the public constructor " + signature;
  }

  public static String methodMissing(String simpleName, String signature) {
    return simpleName + " must keep the public method " + signature;
  }

  public static String interfaceMissing(String simpleName, String interfaceName) {
    return simpleName + " must keep implementing " + interfaceName;
  }

  // Policy.

  public static String violation(String file, int line, String what, String why) {
    String place = line > 0 ? file + ":" + line : file;
    return place + " uses " + what + ": " + why;
  }

  public static String morePlaces(int count) {
    return count == 1 ? "and 1 more place" : "and " + count + " more places";
  }

  public static final String WHY_CLOCK = DenialReasons.CLOCK;
  public static final String WHY_WAIT = DenialReasons.WAIT;

  public static final String WHY_RANDOM = DenialReasons.RANDOM;

  public static final String WHY_IDENTITY =
      "which object it is differs from run to run; tell objects apart by their values, as records"
          + " do";

  public static final String WHY_COLLECTOR =
      "when memory is collected differs from run to run; remove what is old by the clock that you"
          + " are given";

  public static final String WHY_THREADS = DenialReasons.THREADS;

  public static final String WHY_PROCESSES = DenialReasons.PROCESSES;
  public static final String WHY_FILES = DenialReasons.FILES;
  public static final String WHY_NETWORK = DenialReasons.NETWORK;
  public static final String WHY_REFLECTION = DenialReasons.REFLECTION;
  public static final String WHY_SETTINGS = DenialReasons.SETTINGS;
  public static final String WHY_TESTS_ONLY = DenialReasons.TESTS_ONLY;

  public static final String WHY_NATIVE = "native code is not permitted";

  public static final String WHY_FINALIZER = "finalizers are not permitted";

  public static final String WHY_STACK = "a submission does not look at who calls it";

  public static final String WHY_OWN_EQUALS =
      "tests compare by equals, so a custom equals is not allowed: use a record as it is";

  public static final String WHY_OWN_COLLECTION =
      "tests believe a collection, so use those of java.util as they are";

  public static final String WHY_STATIC_STATE = DenialReasons.STATIC_STATE;

  public static final String WHY_STATIC_COLLECTION =
      "static state is shared by all servers of one JVM, and two servers are two machines: make a"
          + " constant by List.of, Set.of, Map.of or a copyOf, and keep the rest in a field of the"
          + " server or in a building block";

  public static final String WHY_SHARED_MONITOR = DenialReasons.STATIC_LOCK;

  public static final String WHY_OTHER_PACKAGE = DenialReasons.OTHER_PACKAGE;

  public static final String WHY_EXAM =
      "this kata is solved without it; see the limits in its README.md";

  public static final String WHY_NOT_LISTED = "it is not on the list of what a submission may use";

  // Run.

  public static String timedOut(long seconds, boolean processor) {
    return "stopped after "
        + seconds
        + (processor ? " s of processor time" : " s")
        + ": look for a loop that never ends or a wait that nobody wakes";
  }

  public static String outOfMemory(int mebibytes) {
    return "used up its " + mebibytes + " MiB of memory: look for a collection that only grows";
  }

  public static String killed(int signal) {
    return "was ended by signal " + signal + ": look for what uses up memory or crashes the JVM";
  }

  public static String exited(int code) {
    return "ended the JVM with code " + code + ": report errors by exceptions, never by an exit";
  }

  public static String flooded(int kibibytes) {
    return "printed more than " + kibibytes + " KiB: remove the prints from loops";
  }

  public static String graderFault(String reason) {
    return "the grader failed, not your code: " + reason + "; run it again or report it";
  }

  public static final String SECOND_RUN_ENDED =
      "a first run was stopped near a limit, so there was a second one; what either of them failed"
          + " is failed";
  public static final String SECOND_RUN_TOO =
      "a first run was stopped near a limit, and so was a second one; what either of them failed is"
          + " failed";

  // Why tests did not run.

  public static String notRunBecause(String stageAndReason) {
    return "not run: " + stageAndReason;
  }

  public static final String NO_MESSAGE = "failed without a message";

  public static String testsNotRun(int count) {
    return count == 1 ? "1 test was not run" : count + " tests were not run";
  }

  public static String moreTests(int count) {
    return count == 1
        ? "and 1 more test of this rule"
        : "and " + count + " more tests of this rule";
  }

  // Next steps.

  public static final String NEXT_FIX_FIRST = "fix the first line above, then grade again";

  public static final String NEXT_HAND_IN_AGAIN =
      "hand in one zip of the folder that holds src/main/java, with the starter's packages";

  public static String nextRule(Object rule, String title) {
    return "rule " + rule + ": " + title;
  }

  public static String nextFullMarks(Object notes) {
    return "full marks; compare your design with " + notes;
  }

  public static final String NEXT_GRADE_AGAIN =
      "grade again; if it stays, report it with the line above";
}
