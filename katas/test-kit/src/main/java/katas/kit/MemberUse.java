package katas.kit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * One use of something by a class.
 *
 * @param owner the type that is used
 * @param member the member that is used; empty when only the type is named
 * @param types of the parameters of the member
 * @param line where it is used; 0 when no line says so
 */
record MemberUse(String owner, String member, List<String> types, int line) {
  private static final String CONSTRUCTOR = "<init>";

  MemberUse {
    types = List.copyOf(types);
  }

  static MemberUse of(JavaAccess<?> access) {
    List<String> types =
        access.getTarget() instanceof CodeUnitAccessTarget unit
            ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
            : List.of();
    return new MemberUse(
        access.getTargetOwner().getName(), access.getName(), types, access.getLineNumber());
  }

  static MemberUse of(Dependency dependency) {
    String owner = dependency.getTargetClass().getBaseComponentType().getName();
    return new MemberUse(owner, "", List.of(), dependency.getSourceCodeLocation().getLineNumber());
  }

  /** Type and member, as a set of names has them. */
  String name() {
    return owner + "." + member;
  }

  boolean isOfMember() {
    return !member.isEmpty();
  }

  boolean isConstructor() {
    return member.equals(CONSTRUCTOR);
  }

  /** Whether the type is this one, or in this package or a package below. */
  boolean isOf(String typeOrPackage) {
    return owner.equals(typeOrPackage)
        || owner.startsWith(typeOrPackage + ".")
        || owner.startsWith(typeOrPackage + "$");
  }

  /** What to call it in a failure, as in the source. */
  String what() {
    String what = isConstructor() ? "new " + owner : isOfMember() ? name() : owner;
    return what.replace('$', '.');
  }
}
