package grader.compile;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the tests call in the starter, and what of it a submission no longer has. */
final class SignatureCheck {
  private SignatureCheck() {}

  /** The starter's public constructors and methods that the tests call. Costs an import of both. */
  static List<Signature> required(Path starter, Path tests) {
    JavaClasses starterClasses = ClassImporter.of(starter);
    Set<Signature> called = new LinkedHashSet<>();
    for (JavaClass test : ClassImporter.of(tests)) {
      for (JavaAccess<?> access : test.getAccessesFromSelf()) {
        String owner = access.getTargetOwner().getName();
        if (starterClasses.contain(owner)) {
          declared(starterClasses.get(owner), access).ifPresent(called::add);
          called.addAll(interfaces(starterClasses.get(owner)));
        }
      }
    }
    return called.stream().sorted(Comparator.comparing(Signature::toLine)).toList();
  }

  /** One line for the learner for each signature that is gone. */
  static List<String> missing(List<Signature> required, JavaClasses submission) {
    List<String> problems = new ArrayList<>();
    Set<String> missingClasses = new LinkedHashSet<>();
    for (Signature signature : required) {
      if (!submission.contain(signature.owner())) {
        if (missingClasses.add(signature.owner())) {
          problems.add(CompileMessages.classMissing(signature));
        }
      } else if (!has(submission.get(signature.owner()), signature)) {
        problems.add(CompileMessages.memberMissing(signature));
      }
    }
    return problems;
  }

  /** Tests hold an object by the interfaces that its class has in the starter. */
  private static List<Signature> interfaces(JavaClass type) {
    return type.getRawInterfaces().stream()
        .map(each -> Signature.ofInterface(type.getName(), each.getName()))
        .toList();
  }

  private static Optional<Signature> declared(JavaClass owner, JavaAccess<?> access) {
    return owner.getCodeUnits().stream()
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(unit -> unit.getName().equals(access.getName()))
        .map(SignatureCheck::of)
        .filter(unit -> access.getTarget().getFullName().endsWith(parameterList(unit)))
        .findFirst();
  }

  private static String parameterList(Signature signature) {
    return "(" + String.join(", ", signature.parameters()) + ")";
  }

  private static boolean has(JavaClass owner, Signature signature) {
    if (signature.isInterface()) {
      return owner.getAllRawInterfaces().stream()
          .anyMatch(each -> each.getName().equals(signature.result()));
    }
    Optional<JavaClass> type = Optional.of(owner);
    while (type.isPresent()) {
      boolean found =
          type.get().getCodeUnits().stream()
              .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
              .anyMatch(unit -> sameShape(of(unit), signature));
      if (found || signature.isConstructor()) {
        return found;
      }
      type = type.get().getRawSuperclass();
    }
    return false;
  }

  private static boolean sameShape(Signature one, Signature other) {
    return one.name().equals(other.name())
        && one.parameters().equals(other.parameters())
        && one.result().equals(other.result());
  }

  private static Signature of(JavaCodeUnit unit) {
    return new Signature(
        unit.getOwner().getName(),
        unit.getName(),
        unit.getRawParameterTypes().stream().map(JavaClass::getName).toList(),
        unit.getRawReturnType().getName());
  }
}
