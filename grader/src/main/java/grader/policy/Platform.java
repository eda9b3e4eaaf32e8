package grader.policy;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of the JDK by name. They are loaded and never initialised; nothing of a submission is
 * looked for here.
 */
final class Platform {
  private Platform() {}

  /**
   * The types in which a method that is called on {@code owner} is declared, the nearest first.
   * {@code SimpleTimeZone.setDefault} is one of {@code TimeZone}, whatever the class file calls it.
   * Empty when the JDK has no such type or method.
   */
  static List<String> declaring(String owner, String method, List<String> parameters) {
    List<String> found = new ArrayList<>();
    for (Class<?> type : withSupertypes(owner)) {
      for (Method each : methods(type)) {
        if (each.getName().equals(method) && names(each).equals(parameters)) {
          found.add(type.getName());
          break;
        }
      }
    }
    return found;
  }

  /** Whether a type of the JDK is a collection or a map. */
  static boolean isCollection(String name) {
    return withSupertypes(name).stream()
        .anyMatch(type -> type == Collection.class || type == Map.class);
  }

  private static Set<Class<?>> withSupertypes(String name) {
    Set<Class<?>> all = new LinkedHashSet<>();
    Deque<Class<?>> next = new ArrayDeque<>();
    load(name).ifPresent(next::add);
    while (!next.isEmpty()) {
      Class<?> type = next.remove();
      if (all.add(type)) {
        Optional.ofNullable(type.getSuperclass()).ifPresent(next::add);
        next.addAll(List.of(type.getInterfaces()));
      }
    }
    return all;
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static Method[] methods(Class<?> type) {
    try {
      return type.getDeclaredMethods();
    } catch (LinkageError e) { // a JDK that was built without a part of it
      return new Method[0];
    }
  }

  private static List<String> names(Executable method) {
    return Stream.of(method.getParameterTypes()).map(Class::getName).toList();
  }
}
