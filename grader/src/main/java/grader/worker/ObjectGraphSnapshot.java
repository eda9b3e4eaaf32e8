package grader.worker;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is reachable from one value, copied to be compared later.
 *
 * <p>It calls no method of a submission: own objects are read field by field, collections are taken
 * only when they are the JDK's and cannot be changed. What a function of the JDK has captured, such
 * as a comparator made of two others, is not seen.
 */
final class ObjectGraphSnapshot {
  private static final int MAX_OBJECTS = 100_000;
  private static final int DEEPEST = 200;

  /** Collections that have no method that changes them, by their names. */
  private static final String UNCHANGEABLE =
      "java\\.util\\.(ImmutableCollections|Collections\\$(Unmodifiable|Empty|Singleton|Copies)).*";

  /** Values and functions of the JDK, by their names. */
  private static final String VALUES =
      "java\\.lang\\.(Boolean|Byte|Character|Class|Double|Float|Integer|Long|Short|String)"
          + "|java\\.math\\.(BigDecimal|BigInteger|MathContext)"
          + "|java\\.(time|util\\.function)\\..*"
          + "|java\\.util\\.(Currency|Locale|UUID|HexFormat|regex\\.Pattern|Optional(Double|Int|Long))"
          + "|java\\.util\\.(Base64|Comparators|Collections\\$Reverse).*"
          + "|java\\.util\\.(Comparator|Map\\$Entry)\\$\\$Lambda.*"
          + "|java\\.util\\.stream\\.Collectors\\$CollectorImpl"
          + "|sun\\.nio\\.cs\\..*";

  private final List<@Nullable Object> found = new ArrayList<>();
  private final Map<Object, Integer> seen = new IdentityHashMap<>();
  private Optional<Class<?>> changeable = Optional.empty();

  /** An array of primitives as it was. */
  private record Copy(Object array) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Copy copy && Objects.deepEquals(array, copy.array);
    }

    @Override
    public int hashCode() {
      return array.getClass().hashCode();
    }
  }

  private ObjectGraphSnapshot() {}

  static ObjectGraphSnapshot of(@Nullable Object value) {
    ObjectGraphSnapshot contents = new ObjectGraphSnapshot();
    contents.add(value, 0);
    return contents;
  }

  /** The first class of which an object was found that can change and cannot be compared. */
  Optional<Class<?>> changeable() {
    return changeable;
  }

  boolean isSame(ObjectGraphSnapshot other) {
    return found.equals(other.found);
  }

  /** Whether all values of a type are equal for ever, so that none must be looked at. */
  static boolean isValue(Class<?> type) {
    boolean isOfJdk = type.getClassLoader() == null && !type.isInterface();
    return type.isPrimitive() || isOfJdk && (type.isEnum() || type.getName().matches(VALUES));
  }

  private void add(@Nullable Object value, int depth) {
    if (value == null || isValue(value.getClass()) || value instanceof Enum<?> && depth > 0) {
      found.add(value);
      return;
    }
    Integer place = seen.putIfAbsent(value, seen.size());
    found.add(place == null ? value.getClass() : place);
    if (place != null || changeable.isPresent()) {
      return;
    }
    if (found.size() > MAX_OBJECTS || depth > DEEPEST) {
      changeable = Optional.of(value.getClass());
    } else if (value.getClass().isArray()) {
      addArray(value, depth);
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null), depth + 1);
    } else if (value.getClass().getClassLoader() == null) {
      addOfJdk(value, depth);
    } else {
      addFields(value, value.getClass(), depth);
    }
  }

  private void addArray(Object array, int depth) {
    int length = Array.getLength(array);
    if (array.getClass().getComponentType().isPrimitive()) {
      Object copy = Array.newInstance(array.getClass().getComponentType(), length);
      System.arraycopy(array, 0, copy, 0, length);
      found.add(new Copy(copy));
      return;
    }
    found.add(length);
    for (int i = 0; i < length; i++) {
      add(Array.get(array, i), depth + 1);
    }
  }

  private void addOfJdk(Object value, int depth) {
    boolean isUnchangeable = value.getClass().getName().matches(UNCHANGEABLE);
    if (isUnchangeable && value instanceof Collection<?> collection) {
      found.add(collection.size());
      collection.forEach(each -> add(each, depth + 1));
    } else if (isUnchangeable && value instanceof Map<?, ?> map) {
      found.add(map.size());
      map.forEach(
          (key, each) -> {
            add(key, depth + 1);
            add(each, depth + 1);
          });
    } else if (value.getClass().getName().equals("java.util.KeyValueHolder")) {
      add(((Map.Entry<?, ?>) value).getKey(), depth + 1);
      add(((Map.Entry<?, ?>) value).getValue(), depth + 1);
    } else if (value.getClass() != Object.class) {
      changeable = Optional.of(value.getClass());
    }
  }

  private void addFields(Object value, Class<?> from, int depth) {
    for (Class<?> type = from; type != null; type = type.getSuperclass()) {
      if (type.getClassLoader() == null) {
        boolean isRoot = type == Object.class || type == Record.class || type == Enum.class;
        changeable = isRoot ? changeable : Optional.of(type);
        return;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          add(read(field, value), depth + 1);
        }
      }
    }
  }

  static @Nullable Object read(Field field, @Nullable Object of) {
    try {
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
