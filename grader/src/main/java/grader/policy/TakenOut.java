package grader.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types that a submission may not name though their packages are permitted. */
final class TakenOut {
  /** Taken out of the permitted packages, by the beginning of their names. */
  private static final Map<String, Why> BEGINNINGS =
      Map.ofEntries(
          Map.entry("java.lang.ClassLoader", Why.REFLECTION),
          Map.entry("java.lang.ClassValue", Why.REFLECTION),
          Map.entry("java.lang.Module", Why.REFLECTION),
          Map.entry("java.lang.Process", Why.PROCESSES),
          Map.entry("java.lang.Runtime", Why.PROCESSES),
          Map.entry("java.lang.ScopedValue", Why.THREADS),
          Map.entry("java.lang.SecurityManager", Why.REFLECTION),
          Map.entry("java.lang.StackWalker", Why.REFLECTION),
          Map.entry("java.lang.StackTraceElement", Why.STACK),
          Map.entry("java.lang.System$", Why.SETTINGS),
          Map.entry("java.lang.ThreadGroup", Why.THREADS),
          Map.entry("java.nio.MappedByteBuffer", Why.FILES),
          Map.entry("java.text.DateFormat", Why.CLOCK),
          Map.entry("java.text.SimpleDateFormat", Why.CLOCK),
          Map.entry("java.time.zone.ZoneRulesProvider", Why.SETTINGS),
          Map.entry("java.util.Calendar", Why.CLOCK),
          Map.entry("java.util.GregorianCalendar", Why.CLOCK),
          Map.entry("java.util.IdentityHashMap", Why.IDENTITY),
          Map.entry("java.util.ListResourceBundle", Why.FILES),
          Map.entry("java.util.PropertyResourceBundle", Why.FILES),
          Map.entry("java.util.ResourceBundle", Why.FILES),
          Map.entry("java.util.ServiceLoader", Why.REFLECTION),
          Map.entry("java.util.Timer", Why.THREADS),
          Map.entry("java.util.WeakHashMap", Why.COLLECTOR),
          Map.entry("java.util.concurrent.CountedCompleter", Why.THREADS),
          Map.entry("java.util.concurrent.DelayQueue", Why.WAIT),
          Map.entry("java.util.concurrent.Executor", Why.THREADS),
          Map.entry("java.util.concurrent.ForkJoin", Why.THREADS),
          Map.entry("java.util.concurrent.Recursive", Why.THREADS),
          Map.entry("java.util.concurrent.ScheduledThreadPool", Why.THREADS),
          Map.entry("java.util.concurrent.StructuredTaskScope", Why.THREADS),
          Map.entry("java.util.concurrent.SubmissionPublisher", Why.THREADS),
          Map.entry("java.util.concurrent.ThreadFactory", Why.THREADS),
          Map.entry("java.util.concurrent.ThreadLocalRandom", Why.RANDOM),
          Map.entry("java.util.concurrent.ThreadPool", Why.THREADS),
          Map.entry("java.util.random.RandomGeneratorFactory", Why.RANDOM));

  /** The exceptions whose names begin like something that is taken out. */
  private static final Set<String> KEPT =
      Set.of("java.lang.RuntimeException", "java.util.concurrent.ExecutionException");

  private TakenOut() {}

  /** Why a type is taken out of its package; empty when it is not, or has a package of its own. */
  static Optional<Why> refusal(String name) {
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
