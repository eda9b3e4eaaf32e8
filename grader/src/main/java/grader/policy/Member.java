package grader.policy;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A field or method by which a class is used, whatever the method returns: a bridge or an interface
 * may say something wider.
 *
 * @param parameters names of the erased types as {@link Class#getName()} gives them; empty for a
 *     field
 */
record Member(String name, Optional<List<String>> parameters) {
  static final String CONSTRUCTOR = "<init>";

  /** What every object has, so that nothing can be told from who inherits it. */
  static final Set<Member> OF_OBJECT =
      Set.of(
          method("hashCode", List.of()),
          method("toString", List.of()),
          method("equals", List.of("java.lang.Object")));

  Member {
    parameters = parameters.map(List::copyOf);
  }

  static Member method(String name, List<String> parameters) {
    return new Member(name, Optional.of(parameters));
  }

  static Member field(String name) {
    return new Member(name, Optional.empty());
  }

  /** The member that a use names. */
  static Member of(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? method(
            access.getName(), unit.getRawParameterTypes().stream().map(JavaClass::getName).toList())
        : field(access.getName());
  }

  boolean isMethod() {
    return parameters.isPresent();
  }

  boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** Whether the class of the object decides what is run, and this can be told from it. */
  boolean isVirtual() {
    return isMethod() && !isConstructor() && !OF_OBJECT.contains(this);
  }

  /** The types of its parameters; none for a field. */
  List<String> types() {
    return parameters.orElse(List.of());
  }
}
