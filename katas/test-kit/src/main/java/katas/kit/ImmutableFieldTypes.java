package katas.kit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/**
 * Which types a static field may have: those of constants. Nothing can be kept in them that one
 * server writes and another one reads, or at least nobody does so by accident.
 */
public final class ImmutableFieldTypes {
  /** Packages all of whose types are values or functions. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java.time",
          "java.time.chrono",
          "java.time.format",
          "java.time.temporal",
          "java.util.function");

  private static final Set<String> TYPES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Runnable",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.MathContext",
          "java.math.RoundingMode",
          "java.net.URI",
          "java.nio.charset.Charset",
          "java.util.Base64$Decoder",
          "java.util.Base64$Encoder",
          "java.util.Comparator",
          "java.util.HexFormat",
          "java.util.List",
          "java.util.Locale",
          "java.util.Map",
          "java.util.NavigableMap",
          "java.util.NavigableSet",
          "java.util.Optional",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.Set",
          "java.util.SortedMap",
          "java.util.SortedSet",
          "java.util.UUID",
          "java.util.concurrent.Callable",
          "java.util.concurrent.TimeUnit",
          "java.util.regex.Pattern",
          "java.util.stream.Collector");

  private ImmutableFieldTypes() {}

  /**
   * Whether a constant may have this type: a primitive type, one of the JDK that is listed here, an
   * array, a record, an enum, or an interface of one method.
   *
   * @param type as imported; of a type that is a stub only the name is known, so that a record or
   *     enum must be imported to be seen as one, unless it belongs to the building blocks
   */
  public static boolean permits(JavaClass type) {
    return type.isPrimitive()
        || type.isArray()
        || TYPES.contains(type.getName())
        || PACKAGES.contains(type.getPackageName())
        || type.isRecord()
        || type.isEnum()
        || isFunction(type)
        || isValueOfBlocks(type);
  }

  private static boolean isFunction(JavaClass type) {
    return type.isInterface()
        && type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count()
            == 1;
  }

  private static boolean isValueOfBlocks(JavaClass type) {
    if (!type.getPackageName().equals("katas.blocks")) {
      return false;
    }
    try {
      Class<?> block =
          Class.forName(type.getName(), false, ImmutableFieldTypes.class.getClassLoader());
      return block.isRecord() || block.isEnum();
    } catch (ClassNotFoundException e) {
      return false; // a class of somebody's own that only calls itself a block
    }
  }
}
