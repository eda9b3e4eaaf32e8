package grader.policy;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import grader.compile.CompiledSubmission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges one use of a member: whose it truly is, and whether a submission may use it. */
final class Accesses {
  /** The name of a class or, of an array, the one of its elements; no primitive type has a dot. */
  private static final Pattern ELEMENT = Pattern.compile("(?:\\[+L)?([^\\[;]+\\.[^;]+);?");

  private Accesses() {}

  /**
   * A member that an own class inherits belongs to the classes that it may come from: all that are
   * not the submission's, on the way up from where it is used.
   */
  static Set<JavaClass> definingTypes(CompiledSubmission compiled, JavaAccess<?> access) {
    Set<JavaClass> found = new LinkedHashSet<>();
    Deque<JavaClass> next = new ArrayDeque<>(List.of(access.getTargetOwner()));
    while (!next.isEmpty()) {
      JavaClass type = next.remove();
      if (!compiled.imported().contain(type.getName())) {
        found.add(type);
      } else if (!declares(type, access)) {
        type.getRawSuperclass().ifPresent(next::add);
        next.addAll(type.getRawInterfaces());
      }
    }
    return found;
  }

  /** By name and parameters: another method of the same name hides nothing. */
  private static boolean declares(JavaClass type, JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget
        ? type.getCodeUnits().stream()
            .filter(unit -> unit.getName().equals(access.getName()))
            .map(unit -> unit.getRawParameterTypes().stream().map(JavaClass::getName).toList())
            .anyMatch(parameters(access)::equals)
        : type.getFields().stream().anyMatch(field -> field.getName().equals(access.getName()));
  }

  /** Why a member is refused when it is used on a type that is not the submission's. */
  static Optional<Why> refusal(PermittedTypes types, String owner, JavaAccess<?> access) {
    List<String> parameters = parameters(access);
    if (!types.isAllowedByExam(owner)) {
      Optional<Why> why =
          types
              .refusal(owner)
              .or(() -> PermittedMembers.refusal(owner, access.getName(), parameters))
              .or(() -> inherited(owner, access.getName(), parameters));
      if (why.isPresent()) {
        return why;
      }
    }
    // Who may not name a type may not be handed one, or hand one over, either.
    return signature(access).stream().flatMap(name -> types.refusal(name).stream()).findFirst();
  }

  private static Optional<Why> inherited(String owner, String member, List<String> parameters) {
    return Platform.declaring(owner, member, parameters).stream()
        .flatMap(
            declaring ->
                PermittedTypes.takenOut(declaring)
                    .or(() -> PermittedMembers.refusal(declaring, member, parameters))
                    .stream())
        .findFirst();
  }

  private static List<String> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }

  /** The types that the descriptor of a method names, without primitive ones. */
  private static List<String> signature(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget unit)) {
      return List.of();
    }
    List<JavaClass> types = new ArrayList<>(unit.getRawParameterTypes());
    types.add(unit.getRawReturnType());
    return types.stream()
        .map(type -> ELEMENT.matcher(type.getName()))
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .toList();
  }
}
