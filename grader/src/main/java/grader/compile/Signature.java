package grader.compile;

import java.util.List;

/**
 * A constructor or method of a starter's class that the tests call, so a submission must keep it.
 *
 * @param owner binary name of the class
 * @param name method name, or {@code <init>} for a constructor
 * @param parameters binary names of the parameter types
 * @param result binary name of the return type; {@code void} for a constructor
 */
public record Signature(String owner, String name, List<String> parameters, String result) {
  static final String CONSTRUCTOR = "<init>";

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
