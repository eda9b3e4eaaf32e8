package grader.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all servers of this JVM share by the submission's static fields. The policy refuses what the
 * type of a field tells; this finds what only the value tells, by a look before the first test and
 * one after each.
 *
 * <p>Of one run; not safe for use by many threads. A field that was not looked at yet is looked at
 * while a test runs, since that initialises its class, which may do anything.
 */
final class StaticStateMonitor {
  private final List<Class<?>> classes;
  private final Supplier<List<Class<?>>> copies;
  private final Map<Field, ObjectGraphSnapshot> known = new LinkedHashMap<>();
  private final Set<Class<?>> copiesBegun = new HashSet<>();
  private boolean hasBegun;

  /**
   * The static state of some classes, which are neither linked nor initialised yet.
   *
   * @param classes all classes of a submission
   * @param copies those that servers of tests have of their own, of which more may come and none
   *     goes
   */
  StaticStateMonitor(List<Class<?>> classes, Supplier<List<Class<?>>> copies) {
    this.classes = List.copyOf(classes);
    this.copies = copies;
  }

  /** Looks at all fields, once. */
  void begin() {
    if (!hasBegun) {
      hasBegun = true;
      classes.forEach(this::begin);
    }
  }

  private void begin(Class<?> type) {
    try {
      for (Field field : type.getDeclaredFields()) {
        if (isLookedAt(field)) {
          field.setAccessible(true);
          known.put(field, ObjectGraphSnapshot.of(ObjectGraphSnapshot.read(field, null)));
        }
      }
    } catch (Throwable hostile) { // whatever a static initialiser throws
      // The test that needs the class fails by itself.
    }
  }

  /**
   * Whether only the value of a field tells; a constant of an enum is looked at for its own fields.
   * No look initialises a class that has values alone, so that the test that needs it fails first.
   */
  private static boolean isLookedAt(Field field) {
    Class<?> type = field.getType();
    return Modifier.isStatic(field.getModifiers())
        && !field.isSynthetic()
        && !ObjectGraphSnapshot.isValue(type)
        && !(type.isEnum() && isBare(type));
  }

  private static boolean isBare(Class<?> type) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .allMatch(field -> ObjectGraphSnapshot.isValue(field.getType()));
  }

  /** Servers keep their copies from test to test, and so what their static fields hold. */
  private void beginCopies() {
    copies.get().stream().filter(copiesBegun::add).forEach(this::begin);
  }

  /** What is wrong since the last look; null when nothing is. */
  @Nullable AssertionError look() {
    beginCopies();
    AssertionError problem = null;
    for (Map.Entry<Field, ObjectGraphSnapshot> each : known.entrySet()) {
      ObjectGraphSnapshot now =
          ObjectGraphSnapshot.of(ObjectGraphSnapshot.read(each.getKey(), null));
      String message = message(each.getKey(), each.getValue(), now);
      if (problem == null && message != null) {
        problem = new AssertionError(message);
        problem.setStackTrace(new StackTraceElement[0]);
      }
      each.setValue(now);
    }
    return problem;
  }

  private static @Nullable String message(
      Field field, ObjectGraphSnapshot before, ObjectGraphSnapshot now) {
    Optional<Class<?>> changeable = now.changeable();
    if (changeable.isPresent()) {
      return SharedStateMessages.holds(field, changeable.get());
    }
    return before.isSame(now) ? null : SharedStateMessages.changed(field);
  }
}
