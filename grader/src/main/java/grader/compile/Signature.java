package grader.compile;

import java.util.List;

/**
 * A constructor, method or interface of a starter's class that the tests use, so a submission must
 * keep it.
 *
 * @param owner binary name of the class
 * @param name method name, {@code <init>} for a constructor, or {@code implements}
 * @param parameters binary names of the parameter types
 * @param result binary name of the return type, {@code void} for a constructor; of the interface
 */
public record Signature(String owner, String name, List<String> parameters, String result) {
  static final String CONSTRUCTOR = "<init>";
  private static final String INTERFACE = "implements";

  /** That a class is of an interface, which is no method and stands where the result does. */
  static Signature ofInterface(String owner, String name) {
    return new Signature(owner, INTERFACE, List.of(), name);
  }

  boolean isInterface() {
    return name.equals(INTERFACE); // a word of the language, so no method is called so
  }

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  String simpleOwner() {
    return simple(owner);
  }

  String packageName() {
    return owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
  }

  /** As a learner would write it: {@code Hold hold(String, Duration)}. */
  String written() {
    if (isInterface()) {
      return simple(result);
    }
    String list =
        "(" + String.join(", ", parameters.stream().map(Signature::simple).toList()) + ")";
    return isConstructor() ? simpleOwner() + list : simple(result) + " " + name + list;
  }

  /** One line of the cache. */
  String toLine() {
    return String.join(" ", owner, name, String.join(",", parameters), result);
  }

  static Signature ofLine(String line) {
    String[] parts = line.split(" ", 4);
    List<String> parameters = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(","));
    return new Signature(parts[0], parts[1], parameters, parts[3]);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
