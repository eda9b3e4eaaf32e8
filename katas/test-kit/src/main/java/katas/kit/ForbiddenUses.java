package katas.kit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which uses break which limit. What candidates use by habit; the grader's policy has the rest. */
final class ForbiddenUses {
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";
  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system");

  /** Waits of the standard library take a unit of time, or end so. */
  private static final Pattern TIMED = Pattern.compile(".*(Nanos|Until)");

  private static final Set<String> CONVERSIONS =
      Set.of("convert", "getDelay", "completeOnTimeout", "delayedExecutor", "orTimeout");
  private static final Set<String> OWN_THREADS =
      Set.of("completeOnTimeout", "delayedExecutor", "orTimeout");

  /** What a thread may be asked by whoever runs in it. */
  private static final Set<String> OF_THREADS =
      Set.of(
          "currentThread",
          "holdsLock",
          "interrupt",
          "interrupted",
          "isInterrupted",
          "onSpinWait",
          "yield");

  private static final Pattern THREAD_TYPES =
      Pattern.compile(
          "java\\.lang\\.ThreadGroup|java\\.util\\.Timer(Task)?|java\\.util\\.concurrent\\."
              + "(CountedCompleter|Executor(?!.*Exception)|ForkJoin|Recursive|ScheduledThreadPool"
              + "|StructuredTaskScope|SubmissionPublisher|ThreadFactory|ThreadPool).*");

  private static final Set<String> DRAWN =
      Set.of("java.lang.Math.random", "java.lang.StrictMath.random", "java.util.UUID.randomUUID");
  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom");
  private static final Set<String> FOUND = Set.of("of", "getDefault");

  private static final Set<String> OF_CLASSES =
      Set.of(
          "cast",
          "desiredAssertionStatus",
          "equals",
          "getName",
          "getSimpleName",
          "hashCode",
          "isAssignableFrom",
          "isInstance",
          "toString");
  private static final Set<String> SETTINGS =
      Set.of(
          "in",
          "getProperty",
          "getProperties",
          "setProperty",
          "getenv",
          "setIn",
          "setOut",
          "setErr");

  private ForbiddenUses() {}

  static boolean clock(MemberUse use) {
    boolean isNow =
        use.owner().startsWith("java.time.")
            && (use.member().equals("now") || use.member().equals("dateNow"))
            && !use.types().equals(List.of("java.time.Clock"));
    boolean isDate =
        use.owner().equals("java.util.Date")
            && use.isConstructor()
            && !use.types().equals(List.of("long"));
    boolean isCalendar =
        isOneOf(use, "java.util.Calendar", "java.util.GregorianCalendar", "java.text.DateFormat");
    return CLOCKS.contains(use.name()) || isNow || isDate || isCalendar;
  }

  static boolean wait(MemberUse use) {
    boolean isTimed =
        use.types().contains(TIME_UNIT)
            || TIMED.matcher(use.member()).matches()
            || use.owner().equals(TIME_UNIT) && use.member().matches("sleep|timed(Join|Wait)");
    return use.name().equals("java.lang.Thread.sleep")
        || use.name().equals("java.lang.Object.wait") && !use.types().isEmpty()
        || use.owner().startsWith("java.util.concurrent.")
            && isTimed
            && !CONVERSIONS.contains(use.member())
        || use.isOf("java.util.concurrent.DelayQueue");
  }

  static boolean random(MemberUse use) {
    boolean isUnseeded =
        GENERATORS.contains(use.owner()) && use.isConstructor() && use.types().isEmpty();
    boolean isFound = use.owner().startsWith("java.util.random.") && FOUND.contains(use.member());
    boolean isShuffled =
        use.name().equals("java.util.Collections.shuffle") && use.types().size() == 1;
    return DRAWN.contains(use.name())
        || isUnseeded
        || isFound
        || isShuffled
        || isOneOf(use, "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
  }

  static boolean threads(MemberUse use) {
    boolean isThread =
        use.owner().equals("java.lang.Thread")
            && use.isOfMember()
            && !OF_THREADS.contains(use.member())
            && !use.member().equals("sleep");
    boolean isAsync =
        use.owner().startsWith("java.util.concurrent.Complet")
            && (use.member().endsWith("Async") || OWN_THREADS.contains(use.member()));
    boolean isParallel =
        use.owner().startsWith("java.util.") && use.member().startsWith("parallel");
    return isThread || isAsync || isParallel || THREAD_TYPES.matcher(use.owner()).matches();
  }

  static boolean processes(MemberUse use) {
    return use.name().equals("java.lang.System.exit")
        || isOneOf(use, "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder");
  }

  static boolean files(MemberUse use) {
    return use.owner().matches("java\\.io\\.(File.*|RandomAccessFile|Console)")
        || isOneOf(
            use,
            "java.nio.file",
            "java.nio.channels",
            "java.util.jar",
            "java.util.logging",
            "java.util.prefs",
            "java.util.zip");
  }

  static boolean network(MemberUse use) {
    return isOneOf(use, "java.net", "javax.net");
  }

  static boolean reflection(MemberUse use) {
    return use.owner().equals("java.lang.Class")
            && use.isOfMember()
            && !OF_CLASSES.contains(use.member())
        || isOneOf(
            use,
            "java.lang.reflect",
            "java.lang.invoke",
            "java.lang.management",
            "java.lang.ClassLoader",
            "java.util.ServiceLoader",
            "sun",
            "jdk");
  }

  static boolean settings(MemberUse use) {
    return use.owner().equals("java.lang.System") && SETTINGS.contains(use.member());
  }

  static boolean testsOnly(MemberUse use) {
    return isOneOf(use, "katas.kit", "katas.blocks.simulation");
  }

  private static boolean isOneOf(MemberUse use, String... typesOrPackages) {
    return Stream.of(typesOrPackages).anyMatch(use::isOf);
  }
}
