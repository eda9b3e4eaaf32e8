package grader.policy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The classes of the JDK by name. They are loaded and never initialised; nothing of a submission is
 * looked for here.
 */
final class JdkClasses {
  private JdkClasses() {}

  /** A type of the JDK; empty when it has none of this name. */
  static Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** The methods that a type itself declares. */
  static Method[] methods(Class<?> type) {
    try {
      return type.getDeclaredMethods();
    } catch (LinkageError e) { // a JDK that was built without a part of it
      return new Method[0];
    }
  }

  /** The fields that a type itself declares. */
  static Field[] fields(Class<?> type) {
    try {
      return type.getDeclaredFields();
    } catch (LinkageError e) {
      return new Field[0];
    }
  }
}
