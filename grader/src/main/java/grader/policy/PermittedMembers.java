package grader.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which members of the permitted types a submission may use. */
final class PermittedMembers {
  /** Types of which only these members are permitted, and why not the others. */
  private record Only(Set<String> members, DenialReason otherwise) {}

  private static final Map<String, Only> ONLY =
      Map.of(
          "java.lang.System",
          new Only(Set.of("arraycopy", "lineSeparator", "out", "err"), DenialReason.SETTINGS),
          "java.lang.Class",
          new Only(
              Set.of(
                  "cast",
                  "desiredAssertionStatus",
                  "equals",
                  "getName",
                  "getSimpleName",
                  "isAssignableFrom",
                  "isInstance",
                  "toString"),
              DenialReason.REFLECTION),
          "java.lang.Thread",
          new Only(
              Set.of(
                  "currentThread",
                  "holdsLock",
                  "interrupt",
                  "interrupted",
                  "isInterrupted",
                  "onSpinWait",
                  "yield"),
              DenialReason.THREADS));

  /** Members that change the whole JVM or read its surroundings. */
  private static final Set<String> SETTINGS =
      Set.of(
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.nio.ByteBuffer.allocateDirect",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.getDefault",
          "java.util.TimeZone.setDefault");

  /** What tells one thread from another, and so one test from another. */
  private static final Set<String> THREAD_NAMES =
      Set.of("java.lang.Thread.getId", "java.lang.Thread.getName", "java.lang.Thread.threadId");

  /** Operations of concurrent maps that run in parallel from a number of elements on. */
  private static final Pattern BULK = Pattern.compile("^(forEach|search|reduce)");

  private static final Set<String> OWN_THREADS =
      Set.of("delayedExecutor", "orTimeout", "completeOnTimeout");
  private static final Set<String> FILE_WRITERS =
      Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

  private PermittedMembers() {}

  /** Why a member is refused; empty when it is permitted. */
  static Optional<DenialReason> refusal(String owner, Member used) {
    Optional<DenialReason> chance =
        ClockRules.refusal(owner, used).or(() -> NondeterminismRules.refusal(owner, used));
    if (chance.isPresent()) {
      return chance;
    }
    String member = used.name();
    List<String> parameters = used.types();
    String name = owner + "." + member;
    if (THREAD_NAMES.contains(name)) {
      return Optional.of(DenialReason.STACK);
    }
    if (name.equals("java.lang.System.exit")) {
      return Optional.of(DenialReason.PROCESSES);
    }
    if (name.startsWith("java.lang.System.load")) {
      return Optional.of(DenialReason.NATIVE);
    }
    Only only = ONLY.get(owner);
    if (only != null && !only.members().contains(member)) {
      return Optional.of(only.otherwise());
    }
    if (SETTINGS.contains(name)) {
      return Optional.of(DenialReason.SETTINGS);
    }
    if (opensFile(owner, member, parameters)) {
      return Optional.of(DenialReason.FILES);
    }
    if (readsTheStack(owner, member, parameters)) {
      return Optional.of(DenialReason.STACK);
    }
    return usesOtherThreads(owner, member, parameters)
        ? Optional.of(DenialReason.THREADS)
        : Optional.empty();
  }

  private static boolean opensFile(String owner, String member, List<String> parameters) {
    return FILE_WRITERS.contains(owner)
        && member.equals(Member.CONSTRUCTOR)
        && !parameters.isEmpty()
        && (parameters.get(0).equals("java.lang.String")
            || parameters.get(0).equals("java.io.File"));
  }

  /** To print a stack on the output is permitted; the report leaves the frames of tests out. */
  private static boolean readsTheStack(String owner, String member, List<String> parameters) {
    return owner.equals("java.lang.Throwable")
        && (member.equals("getStackTrace")
            || member.equals("printStackTrace") && !parameters.isEmpty());
  }

  private static boolean usesOtherThreads(String owner, String member, List<String> parameters) {
    boolean completable =
        owner.startsWith("java.util.concurrent.Complet")
            && (member.endsWith("Async") || OWN_THREADS.contains(member));
    boolean bulk =
        owner.equals("java.util.concurrent.ConcurrentHashMap")
            && BULK.matcher(member).find()
            && parameters.get(0).equals("long");
    boolean streams =
        owner.equals("java.util.stream.StreamSupport") && parameters.contains("boolean");
    return completable || bulk || streams || member.startsWith("parallel");
  }
}
