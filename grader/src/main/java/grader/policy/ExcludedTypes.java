package grader.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types that a submission may not name though their packages are permitted. */
final class ExcludedTypes {
  /** Taken out of the permitted packages, by the beginning of their names. */
  private static final Map<String, DenialReason> BEGINNINGS =
      Map.ofEntries(
          Map.entry("java.lang.ClassLoader", DenialReason.REFLECTION),
          Map.entry("java.lang.ClassValue", DenialReason.REFLECTION),
          Map.entry("java.lang.Module", DenialReason.REFLECTION),
          Map.entry("java.lang.Process", DenialReason.PROCESSES),
          Map.entry("java.lang.Runtime", DenialReason.PROCESSES),
          Map.entry("java.lang.ScopedValue", DenialReason.THREADS),
          Map.entry("java.lang.SecurityManager", DenialReason.REFLECTION),
          Map.entry("java.lang.StackWalker", DenialReason.REFLECTION),
          Map.entry("java.lang.StackTraceElement", DenialReason.STACK),
          Map.entry("java.lang.System$", DenialReason.SETTINGS),
          Map.entry("java.lang.ThreadGroup", DenialReason.THREADS),
          Map.entry("java.nio.MappedByteBuffer", DenialReason.FILES),
          Map.entry("java.text.DateFormat", DenialReason.CLOCK),
          Map.entry("java.text.SimpleDateFormat", DenialReason.CLOCK),
          Map.entry("java.time.zone.ZoneRulesProvider", DenialReason.SETTINGS),
          Map.entry("java.util.Calendar", DenialReason.CLOCK),
          Map.entry("java.util.GregorianCalendar", DenialReason.CLOCK),
          Map.entry("java.util.IdentityHashMap", DenialReason.IDENTITY),
          Map.entry("java.util.ListResourceBundle", DenialReason.FILES),
          Map.entry("java.util.PropertyResourceBundle", DenialReason.FILES),
          Map.entry("java.util.ResourceBundle", DenialReason.FILES),
          Map.entry("java.util.ServiceLoader", DenialReason.REFLECTION),
          Map.entry("java.util.Timer", DenialReason.THREADS),
          Map.entry("java.util.WeakHashMap", DenialReason.COLLECTOR),
          Map.entry("java.util.concurrent.CountedCompleter", DenialReason.THREADS),
          Map.entry("java.util.concurrent.DelayQueue", DenialReason.WAIT),
          Map.entry("java.util.concurrent.Executor", DenialReason.THREADS),
          Map.entry("java.util.concurrent.ForkJoin", DenialReason.THREADS),
          Map.entry("java.util.concurrent.Recursive", DenialReason.THREADS),
          Map.entry("java.util.concurrent.ScheduledThreadPool", DenialReason.THREADS),
          Map.entry("java.util.concurrent.StructuredTaskScope", DenialReason.THREADS),
          Map.entry("java.util.concurrent.SubmissionPublisher", DenialReason.THREADS),
          Map.entry("java.util.concurrent.ThreadFactory", DenialReason.THREADS),
          Map.entry("java.util.concurrent.ThreadLocalRandom", DenialReason.RANDOM),
          Map.entry("java.util.concurrent.ThreadPool", DenialReason.THREADS),
          Map.entry("java.util.random.RandomGeneratorFactory", DenialReason.RANDOM));

  /** The exceptions whose names begin like something that is taken out. */
  private static final Set<String> KEPT =
      Set.of("java.lang.RuntimeException", "java.util.concurrent.ExecutionException");

  private ExcludedTypes() {}

  /** Why a type is taken out of its package; empty when it is not, or has a package of its own. */
  static Optional<DenialReason> refusal(String name) {
    return BEGINNINGS.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .filter(entry -> !isKept(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a type is permitted though its name begins like something that is taken out. */
  static boolean isKept(String name) {
    return KEPT.contains(name.replaceFirst("\\$.*", ""));
  }
}
