package grader.policy;

import grader.policy.TypeInfo.Side;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Which types a constant may have: those whose objects cannot change, and those of which this can
 * be told from the value alone. The worker looks at such values when the tests run.
 */
final class ImmutableTypes {
  /** Collections by their interfaces: the value says whether they can change. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Map$Entry",
          "java.util.Set");

  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.nio.charset.Charset",
          "java.time.ZoneId",
          "java.util.Base64$Decoder",
          "java.util.Base64$Encoder",
          "java.util.Currency",
          "java.util.HexFormat",
          "java.util.Locale",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID",
          "java.util.regex.Pattern");

  /** Functions: what they have captured is looked at when the tests run. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "java.lang.Runnable",
          "java.time.temporal.TemporalAdjuster",
          "java.time.temporal.TemporalQuery",
          "java.util.Comparator",
          "java.util.concurrent.Callable",
          "java.util.stream.Collector");

  private final TypeHierarchy hierarchy;
  private final SubmissionCode code;

  ImmutableTypes(TypeHierarchy hierarchy, SubmissionCode code) {
    this.hierarchy = hierarchy;
    this.code = code;
  }

  static boolean isCollection(FieldType type) {
    return COLLECTIONS.contains(type.name()) && !type.isArray();
  }

  /** Whether a field of this type can hold nothing that changes, as far as the type tells. */
  boolean permit(FieldType type) {
    return permit(type, new HashSet<>());
  }

  private boolean permit(FieldType type, Set<String> seen) {
    if (type.isVariable() || isFunction(type.name())) {
      return true;
    }
    return type.arguments().stream().allMatch(it -> permit(it, seen)) && permit(type.name(), seen);
  }

  /** A type that holds itself is judged by the rest that it holds. */
  private boolean permit(String name, Set<String> seen) {
    boolean isPrimitive = name.indexOf('.') < 0;
    if (isPrimitive || VALUES.contains(name) || COLLECTIONS.contains(name) || !seen.add(name)) {
      return true;
    }
    return code.find(name)
        .map(type -> permit(name, type, seen))
        .orElseGet(() -> JdkClasses.load(name).filter(ImmutableTypes::isValue).isPresent());
  }

  private static boolean isValue(Class<?> type) {
    boolean isTime =
        type.getPackageName().startsWith("java.time")
            && Modifier.isFinal(type.getModifiers())
            && !type.getSimpleName().endsWith("Builder");
    return isTime || type.isEnum();
  }

  private boolean permit(String name, ClassNode type, Set<String> seen) {
    if ((type.access & Opcodes.ACC_ENUM) != 0) {
      return true;
    }
    boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
    boolean isOwn = hierarchy.find(name).filter(it -> it.side() == Side.OWN).isPresent();
    if (isInterface && !isOwn && type.permittedSubclasses == null) {
      return false;
    }
    boolean isItself =
        isInterface
            || permitSuperclass(type, seen) && fields(type).allMatch(it -> permit(type, it, seen));
    return isItself && below(name, type).allMatch(it -> permit(it, seen));
  }

  private Stream<String> below(String name, ClassNode type) {
    List<String> sealed = type.permittedSubclasses == null ? List.of() : type.permittedSubclasses;
    return Stream.concat(
        sealed.stream().map(it -> it.replace('/', '.')),
        hierarchy.ownBelow(name).stream().map(TypeInfo::name));
  }

  private boolean permitSuperclass(ClassNode type, Set<String> seen) {
    String above = type.superName.replace('/', '.');
    return Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum").contains(above)
        || code.find(above).isPresent() && permit(above, seen);
  }

  private static Stream<FieldNode> fields(ClassNode type) {
    return type.fields.stream().filter(field -> (field.access & Opcodes.ACC_STATIC) == 0);
  }

  /** The components of a record are as good as who made them; the worker looks at their values. */
  private boolean permit(ClassNode type, FieldNode field, Set<String> seen) {
    FieldType declared = FieldType.of(field);
    boolean isRecord = (type.access & Opcodes.ACC_RECORD) != 0;
    return (field.access & Opcodes.ACC_FINAL) != 0
        && permit(declared, seen)
        && (isRecord || !isCollection(declared) || isFixed(type, field));
  }

  /** Whether all that a class puts into a field is a collection that nobody can change. */
  boolean isFixed(ClassNode type, FieldNode field) {
    return code.put(type, field).stream().allMatch(it -> it.value().isFixed());
  }

  private boolean isFunction(String name) {
    if (name.startsWith("java.util.function.") || FUNCTIONS.contains(name)) {
      return true;
    }
    Optional<ClassNode> own = code.find(name);
    return own.isPresent()
        && (own.get().access & Opcodes.ACC_INTERFACE) != 0
        && hierarchy.upFrom(name).stream().allMatch(it -> it.superclass().isEmpty())
        && abstractMethods(name) == 1;
  }

  private long abstractMethods(String name) {
    return hierarchy.upFrom(name).stream()
        .flatMap(it -> it.declared().stream().filter(one -> !it.implementsIt(one)))
        .filter(it -> it.isVirtual())
        .distinct()
        .count();
  }
}
