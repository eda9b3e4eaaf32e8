package grader.policy;

import grader.compile.CompiledKata;
import grader.course.LibraryMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which types a submission may name.
 *
 * <p>A type is permitted when its package is listed and the type is not taken out again, or when
 * the kata's exam allows it. Packages do not include the packages below them. Of a library a type
 * may be named when the exam permits one of its members.
 */
final class PermittedTypes {
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
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

  /** What to say of packages that are not permitted; the first that fits. */
  private static final List<Map.Entry<String, DenialReason>> REASONS =
      List.of(
          Map.entry("katas.blocks.simulation", DenialReason.TESTS_ONLY),
          Map.entry("katas.kit", DenialReason.TESTS_ONLY),
          Map.entry("java.io", DenialReason.FILES),
          Map.entry("java.nio.channels", DenialReason.FILES),
          Map.entry("java.nio.file", DenialReason.FILES),
          Map.entry("java.util.jar", DenialReason.FILES),
          Map.entry("java.util.logging", DenialReason.FILES),
          Map.entry("java.util.prefs", DenialReason.FILES),
          Map.entry("java.util.zip", DenialReason.FILES),
          Map.entry("java.net", DenialReason.NETWORK),
          Map.entry("java.security.SecureRandom", DenialReason.RANDOM),
          Map.entry("javax.net", DenialReason.NETWORK),
          Map.entry("java.lang.ref.Cleaner", DenialReason.THREADS),
          Map.entry("java.lang.ref", DenialReason.COLLECTOR),
          Map.entry("java.lang.invoke", DenialReason.REFLECTION),
          Map.entry("java.lang.reflect", DenialReason.REFLECTION),
          Map.entry("java.lang.management", DenialReason.REFLECTION),
          Map.entry("sun", DenialReason.REFLECTION),
          Map.entry("jdk", DenialReason.REFLECTION));

  private final String ownPackage;
  private final List<String> allow;
  private final List<String> forbid;
  private final List<String> libraries;
  private final List<LibraryMember> members;

  PermittedTypes(CompiledKata kata) {
    ownPackage = kata.kata().packageName();
    allow = kata.settings().allow();
    forbid = kata.settings().forbid();
    libraries = kata.settings().libraryPackages();
    members = kata.settings().members();
  }

  /** Why the type of this name is refused; empty when it is permitted. */
  Optional<DenialReason> refusal(String name) {
    if (forbid.stream().anyMatch(each -> isOrIsIn(name, each))) {
      return Optional.of(DenialReason.EXAM);
    }
    String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String outer = name.replaceFirst("\\$.*", "");
    if (allow.stream().anyMatch(each -> isOrIsIn(name, each))
        || isOrIsIn(name, ownPackage)
        || TYPES.contains(outer)
        || ExcludedTypes.isKept(name)
        || isNamedOfLibrary(name)) {
      return Optional.empty();
    }
    if (PACKAGES.contains(packageName)) {
      return ExcludedTypes.refusal(name);
    }
    if (isOfLibrary(name)) {
      return Optional.of(DenialReason.EXAM);
    }
    return Optional.of(
        REASONS.stream()
            .filter(entry -> isOrIsIn(name, entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(DenialReason.NOT_LISTED));
  }

  /** Whether the exam itself permits the type, and with it all its members. */
  boolean isAllowedByExam(String name) {
    return allow.stream().anyMatch(each -> isOrIsIn(name, each));
  }

  /** Whether the type belongs to a library of the exam, which is permitted member by member. */
  boolean isOfLibrary(String name) {
    return libraries.stream().anyMatch(each -> isOrIsIn(name, each));
  }

  /** Whether the exam permits a member of a type that belongs to a library. */
  boolean permits(String type, Member member) {
    return members.stream().anyMatch(it -> it.permits(type, member.name(), member.types()));
  }

  private boolean isNamedOfLibrary(String name) {
    return members.stream().anyMatch(it -> it.type().equals(name));
  }

  private static boolean isOrIsIn(String name, String typeOrPackage) {
    return name.equals(typeOrPackage)
        || name.startsWith(typeOrPackage + ".")
        || name.startsWith(typeOrPackage + "$");
  }
}
