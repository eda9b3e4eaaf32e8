package grader.worker;

import java.lang.reflect.Field;

/** What is said of a static field that two servers of one JVM share. */
public final class SharedStateMessages {
  private static final String WAY_OUT =
      ": two servers are two machines; keep it in a field of the server or in a building block";

  private SharedStateMessages() {}

  /** Its content is another one after a test. */
  public static String changed(Field field) {
    return named(field) + " has changed while the test ran, and all servers share it" + WAY_OUT;
  }

  /** It holds an object that can change. */
  public static String holds(Field field, Class<?> type) {
    return named(field) + " holds a " + type.getName() + ", which can change" + WAY_OUT;
  }

  private static String named(Field field) {
    String type = field.getDeclaringClass().getName();
    String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    return "the static field " + simple + "." + field.getName();
  }
}
