package grader.policy;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges uses of members: whose they truly are, and whether a submission may use them. */
final class MemberAccessRules {
  /** The name of a class or, of an array, the one of its elements; no primitive type has a dot. */
  private static final Pattern ELEMENT = Pattern.compile("(?:\\[+L)?([^\\[;]+\\.[^;]+);?");

  private final PermittedTypes types;
  private final TypeHierarchy hierarchy;

  MemberAccessRules(PermittedTypes types, TypeHierarchy hierarchy) {
    this.types = types;
    this.hierarchy = hierarchy;
  }

  /** A use that is refused: of the member of this type, for this reason. */
  record Refusal(String owner, DenialReason why) {}

  /** Whether a use is refused by one of the types that it may reach. */
  Optional<Refusal> refusal(JavaAccess<?> access) {
    if (access.getTargetOwner().isArray()) {
      return Optional.empty();
    }
    String named = access.getTargetOwner().getName();
    Member member = Member.of(access);
    for (String owner : hierarchy.reached(named, member)) {
      Optional<DenialReason> why = refusal(owner, member, access);
      if (why.isPresent()) {
        return Optional.of(new Refusal(owner, why.get()));
      }
    }
    return Optional.empty();
  }

  /** Why a member is refused when it is used on a type that is not the submission's. */
  private Optional<DenialReason> refusal(String owner, Member member, JavaAccess<?> access) {
    if (!types.isAllowedByExam(owner)) {
      Optional<DenialReason> why = types.refusal(owner).or(() -> declared(owner, member));
      if (why.isPresent()) {
        return why;
      }
    }
    // Who may not name a type may not be handed one, or hand one over, either.
    return signature(access).stream().flatMap(name -> types.refusal(name).stream()).findFirst();
  }

  /**
   * By all types that declare the member, on the way up from where it is used: {@code
   * SimpleTimeZone.setDefault} is one of {@code TimeZone}, whatever the class file calls it, and an
   * exception of the contract has the stack of every {@code Throwable}.
   */
  private Optional<DenialReason> declared(String owner, Member member) {
    Optional<DenialReason> why = PermittedMembers.refusal(owner, member);
    if (why.isPresent()) {
      return why;
    }
    boolean isFound = false;
    for (TypeInfo type : hierarchy.upFrom(owner)) {
      boolean isWithin = type.name().equals(owner) || !member.isConstructor();
      if (!type.declares(member) || !isWithin) {
        continue;
      }
      if (types.isOfLibrary(type.name())) {
        // What a library's type overrides is the library's own affair.
        return types.permits(type.name(), member)
            ? Optional.empty()
            : Optional.of(DenialReason.EXAM);
      }
      isFound = true;
      if (type.side() == TypeInfo.Side.JDK) {
        why =
            ExcludedTypes.refusal(type.name())
                .or(() -> PermittedMembers.refusal(type.name(), member));
      }
      if (why.isPresent()) {
        return why;
      }
    }
    // What nobody is known to declare is not known to be harmless.
    return types.isOfLibrary(owner) && !isFound ? Optional.of(DenialReason.EXAM) : Optional.empty();
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
