package grader.policy;

import grader.compile.PristineKata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which types a submission may name.
 *
 * <p>A type is permitted when its package is listed and the type is not taken out again, or when
 * the kata's exam allows it. Packages do not include the packages below them.
 */
final class PermittedTypes {
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.lang.ref",
          "java.lang.runtime",
          "java.math",
          "java.nio",
          "java.nio.charset",
          "java.text",
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.time.zone",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.function",
          "java.util.random",
          "java.util.regex",
          "java.util.stream",
          "katas.blocks",
          "org.jspecify.annotations");

  /** Single types of packages that are not permitted as a whole; all work in memory. */
  private static final Set<String> TYPES =
      Set.of(
          "java.io.BufferedReader",
          "java.io.ByteArrayInputStream",
          "java.io.ByteArrayOutputStream",
          "java.io.DataInputStream",
          "java.io.DataOutputStream",
          "java.io.EOFException",
          "java.io.IOException",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.PrintStream",
          "java.io.PrintWriter",
          "java.io.Reader",
          "java.io.Serial",
          "java.io.Serializable",
          "java.io.StringReader",
          "java.io.StringWriter",
          "java.io.UncheckedIOException",
          "java.io.Writer",
          "java.security.DigestException",
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.util.zip.Adler32",
          "java.util.zip.CRC32",
          "java.util.zip.CRC32C",
          "java.util.zip.Checksum");

  /** Taken out of the permitted packages, by the beginning of their names. */
  private static final Map<String, Why> TAKEN_OUT =
      Map.ofEntries(
          Map.entry("java.lang.ClassLoader", Why.REFLECTION),
          Map.entry("java.lang.ClassValue", Why.REFLECTION),
          Map.entry("java.lang.Module", Why.REFLECTION),
          Map.entry("java.lang.Process", Why.PROCESSES),
          Map.entry("java.lang.Runtime", Why.PROCESSES),
          Map.entry("java.lang.ScopedValue", Why.THREADS),
          Map.entry("java.lang.SecurityManager", Why.REFLECTION),
          Map.entry("java.lang.StackWalker", Why.REFLECTION),
          Map.entry("java.lang.System$", Why.SETTINGS),
          Map.entry("java.lang.ThreadGroup", Why.THREADS),
          Map.entry("java.lang.ref.Cleaner", Why.THREADS),
          Map.entry("java.nio.MappedByteBuffer", Why.FILES),
          Map.entry("java.time.zone.ZoneRulesProvider", Why.SETTINGS),
          Map.entry("java.util.Calendar", Why.CLOCK),
          Map.entry("java.util.GregorianCalendar", Why.CLOCK),
          Map.entry("java.util.ListResourceBundle", Why.FILES),
          Map.entry("java.util.PropertyResourceBundle", Why.FILES),
          Map.entry("java.util.ResourceBundle", Why.FILES),
          Map.entry("java.util.ServiceLoader", Why.REFLECTION),
          Map.entry("java.util.Timer", Why.THREADS),
          Map.entry("java.util.concurrent.CountedCompleter", Why.THREADS),
          Map.entry("java.util.concurrent.Executor", Why.THREADS),
          Map.entry("java.util.concurrent.ForkJoin", Why.THREADS),
          Map.entry("java.util.concurrent.Recursive", Why.THREADS),
          Map.entry("java.util.concurrent.ScheduledThreadPool", Why.THREADS),
          Map.entry("java.util.concurrent.StructuredTaskScope", Why.THREADS),
          Map.entry("java.util.concurrent.SubmissionPublisher", Why.THREADS),
          Map.entry("java.util.concurrent.ThreadFactory", Why.THREADS),
          Map.entry("java.util.concurrent.ThreadPool", Why.THREADS));

  /** The exceptions whose names begin like something that is taken out. */
  private static final Set<String> KEPT =
      Set.of("java.lang.RuntimeException", "java.util.concurrent.ExecutionException");

  /** What to say of packages that are not permitted; the first that fits. */
  private static final List<Map.Entry<String, Why>> REASONS =
      List.of(
          Map.entry("katas.blocks.simulation", Why.TESTS_ONLY),
          Map.entry("katas.kit", Why.TESTS_ONLY),
          Map.entry("java.io", Why.FILES),
          Map.entry("java.nio.channels", Why.FILES),
          Map.entry("java.nio.file", Why.FILES),
          Map.entry("java.util.jar", Why.FILES),
          Map.entry("java.util.logging", Why.FILES),
          Map.entry("java.util.prefs", Why.FILES),
          Map.entry("java.util.zip", Why.FILES),
          Map.entry("java.net", Why.NETWORK),
          Map.entry("javax.net", Why.NETWORK),
          Map.entry("java.lang.invoke", Why.REFLECTION),
          Map.entry("java.lang.reflect", Why.REFLECTION),
          Map.entry("java.lang.management", Why.REFLECTION),
          Map.entry("sun", Why.REFLECTION),
          Map.entry("jdk", Why.REFLECTION));

  private final String ownPackage;
  private final List<String> allow;
  private final List<String> forbid;

  PermittedTypes(PristineKata kata) {
    ownPackage = kata.kata().packageName();
    allow = kata.settings().allow();
    forbid = kata.settings().forbid();
  }

  /** Why the type of this name is refused; empty when it is permitted. */
  Optional<Why> refusal(String name) {
    if (forbid.stream().anyMatch(each -> isOrIsIn(name, each))) {
      return Optional.of(Why.EXAM);
    }
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String outer = name.replaceFirst("\\$.*", "");
    if (allow.stream().anyMatch(each -> isOrIsIn(name, each))
        || isOrIsIn(name, ownPackage)
        || TYPES.contains(outer)
        || KEPT.contains(outer)) {
      return Optional.empty();
    }
    if (PACKAGES.contains(packageName)) {
      return takenOut(name);
    }
    return Optional.of(
        REASONS.stream()
            .filter(entry -> isOrIsIn(name, entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Why.NOT_LISTED));
  }

  /** Why a type is taken out of its package; empty when it is not, or has a package of its own. */
  static Optional<Why> takenOut(String name) {
    return TAKEN_OUT.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()))
        .filter(entry -> !KEPT.contains(name.replaceFirst("\\$.*", "")))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether the exam itself permits the type, and with it all its members. */
  boolean isAllowedByExam(String name) {
    return allow.stream().anyMatch(each -> isOrIsIn(name, each));
  }

  private static boolean isOrIsIn(String name, String typeOrPackage) {
    return name.equals(typeOrPackage)
        || name.startsWith(typeOrPackage + ".")
        || name.startsWith(typeOrPackage + "$");
  }
}
