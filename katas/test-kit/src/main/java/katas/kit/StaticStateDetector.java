package katas.kit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds state that belongs to a class instead of a server: static fields that can change, fields of
 * an enum that can, and collections that a static field could fill.
 *
 * <p>What a helper method returns to a static field is not seen here; the grader looks at the value
 * itself.
 */
public final class StaticStateDetector {
  /** Collections that can change; what is copied from them within the same statement cannot. */
  private static final Pattern CHANGEABLE =
      Pattern.compile(
          "java\\.util\\.(\\w*(List|Map|Set|Queue|Deque)|BitSet|Hashtable|Stack|Vector)");

  private static final Pattern COPIED = Pattern.compile("(copyOf|unmodifiable).*");
  private static final Pattern SHARED = Pattern.compile("(synchronized|newKeySet).*");
  private static final Set<String> FACTORIES =
      Set.of("java.util.Collections", "java.util.concurrent.ConcurrentHashMap");

  private StaticStateDetector() {}

  /**
   * State of a class.
   *
   * @param what it is, in words that follow "uses"
   * @param line where it is made; 0 when no line says so
   */
  public record Finding(String what, int line) {}

  /**
   * What of a class can change though all servers would share it. Costs one look at its members.
   */
  public static List<Finding> of(JavaClass type) {
    List<Finding> findings = new ArrayList<>();
    for (JavaField field : type.getFields()) {
      boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
      if ((isStatic || type.isEnum()) && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        fault(field)
            .ifPresent(fault -> findings.add(new Finding(name(field) + fault, line(type, field))));
      }
    }
    type.getStaticInitializer()
        .ifPresent(start -> findings.addAll(changeable(type, start, findings)));
    return findings;
  }

  private static Optional<String> fault(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return Optional.of(", which is not final");
    }
    return ImmutableFieldTypes.permits(field.getRawType())
        ? Optional.empty()
        : Optional.of(", whose type " + plain(field.getRawType().getName()) + " can change");
  }

  private static String name(JavaField field) {
    boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
    return (isStatic ? "static field " : "field of an enum ") + field.getName();
  }

  /** Where the field is first set; a constant that the compiler knows is set nowhere. */
  private static int line(JavaClass type, JavaField field) {
    return type.getFieldAccessesFromSelf().stream()
        .filter(access -> access.getTargetOwner().equals(type))
        .filter(access -> access.getName().equals(field.getName()))
        .mapToInt(JavaAccess::getLineNumber)
        .min()
        .orElse(0);
  }

  /** Collections that static fields of a harmless type are given and that could be filled. */
  private static List<Finding> changeable(
      JavaClass type, JavaStaticInitializer start, List<Finding> known) {
    return Stream.concat(made(start), shared(start))
        .filter(access -> known.stream().noneMatch(it -> it.line() == access.getLineNumber()))
        .map(
            access ->
                new Finding(
                    "static " + plain(access.getTargetOwner().getName()) + " in " + named(type),
                    access.getLineNumber()))
        .distinct()
        .toList();
  }

  private static Stream<? extends JavaAccess<?>> made(JavaStaticInitializer start) {
    return start.getConstructorCallsFromSelf().stream()
        .filter(
            call ->
                isConcurrent(call.getTargetOwner())
                    || CHANGEABLE.matcher(call.getTargetOwner().getName()).matches()
                        && isKept(start, call.getLineNumber()));
  }

  private static Stream<? extends JavaAccess<?>> shared(JavaStaticInitializer start) {
    return start.getMethodCallsFromSelf().stream()
        .filter(call -> FACTORIES.contains(call.getTargetOwner().getName()))
        .filter(call -> SHARED.matcher(call.getName()).matches());
  }

  /** Atomic variables, locks and queues: nobody needs them for a constant. */
  private static boolean isConcurrent(JavaClass type) {
    return type.getPackageName().startsWith("java.util.concurrent");
  }

  /** Whether a line hands what it makes to a static field as it is. */
  private static boolean isKept(JavaCodeUnit start, int line) {
    boolean isSet =
        start.getFieldAccesses().stream().anyMatch(access -> access.getLineNumber() == line);
    boolean isCopied =
        start.getMethodCallsFromSelf().stream()
            .filter(call -> call.getLineNumber() == line)
            .anyMatch(call -> COPIED.matcher(call.getName()).matches());
    return isSet && !isCopied;
  }

  private static String named(JavaClass type) {
    return plain(type.getSimpleName());
  }

  private static String plain(String name) {
    return name.replace('$', '.');
  }
}
