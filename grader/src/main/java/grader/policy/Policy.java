package grader.policy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import grader.compile.CompiledSubmission;
import grader.course.GradingOutcome;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks compiled submissions. Stateless; safe for use by many threads. */
public final class Policy {
  private static final int MAX_PLACES = 10;
  private static final Comparator<PolicyViolation> ORDER =
      Comparator.comparing(PolicyViolation::file)
          .thenComparing(PolicyViolation::line)
          .thenComparing(PolicyViolation::what)
          .thenComparing(PolicyViolation::why);

  /** One use of something that is not permitted. */
  private record PolicyViolation(
      String file, int line, String type, String what, DenialReason why) {}

  /** Passes, or throws a {@link Rejection} with one line a violation, ten at most. */
  public void check(CompiledSubmission compiled) {
    try (TypeHierarchy hierarchy = TypeHierarchy.of(compiled)) {
      check(compiled, hierarchy);
    }
  }

  private static void check(CompiledSubmission compiled, TypeHierarchy hierarchy) {
    PermittedTypes types = new PermittedTypes(compiled.kata());
    MemberAccessRules memberAccessRules = new MemberAccessRules(types, hierarchy);
    Set<PolicyViolation> violations = new TreeSet<>(ORDER);
    StaticStateRules state = new StaticStateRules(hierarchy);
    for (JavaClass type : compiled.imported()) {
      checkDeclarations(compiled, hierarchy, type, violations);
      for (StaticStateRules.Found found : state.in(type.getName())) {
        violations.add(violation(compiled, type, found.line(), "", found.what(), found.why()));
      }
      Set<String> named = new LinkedHashSet<>();
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        checkAccess(compiled, memberAccessRules, access)
            .ifPresent(
                violation -> {
                  violations.add(violation);
                  named.add(violation.line() + violation.type());
                });
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        checkDependency(compiled, types, dependency)
            .filter(violation -> !named.contains(violation.line() + violation.type()))
            .ifPresent(violations::add);
      }
    }
    if (!violations.isEmpty()) {
      throw new Rejection(GradingOutcome.POLICY, lines(violations));
    }
  }

  private static void checkDeclarations(
      CompiledSubmission compiled,
      TypeHierarchy hierarchy,
      JavaClass type,
      Set<PolicyViolation> violations) {
    String own = compiled.kata().kata().packageName();
    String packageName = type.getPackageName();
    if (!packageName.equals(own) && !packageName.startsWith(own + ".")) {
      violations.add(
          violation(
              compiled,
              type,
              0,
              type.getName(),
              "package " + packageName,
              DenialReason.OTHER_PACKAGE));
    }
    for (JavaMethod method : type.getMethods()) {
      int line = method.getSourceCodeLocation().getLineNumber();
      String what = DeclarationRules.what(method);
      DeclarationRules.refusal(compiled, hierarchy, type, method)
          .ifPresent(reason -> violations.add(violation(compiled, type, line, "", what, reason)));
    }
  }

  private static Optional<PolicyViolation> checkAccess(
      CompiledSubmission compiled, MemberAccessRules memberAccessRules, JavaAccess<?> access) {
    return memberAccessRules
        .refusal(access)
        .map(
            refusal -> {
              String name = refusal.owner();
              boolean isNew = access.getName().equals(Member.CONSTRUCTOR);
              String what = isNew ? "new " + name : name + "." + access.getName();
              JavaClass at = access.getOriginOwner();
              return violation(compiled, at, access.getLineNumber(), name, what, refusal.why());
            });
  }

  private static Optional<PolicyViolation> checkDependency(
      CompiledSubmission compiled, PermittedTypes types, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (target.isPrimitive() || isOwn(compiled, target)) {
      return Optional.empty();
    }
    String name = target.getName();
    int line = dependency.getSourceCodeLocation().getLineNumber();
    return types
        .refusal(name)
        .map(reason -> violation(compiled, dependency.getOriginClass(), line, name, name, reason));
  }

  private static boolean isOwn(CompiledSubmission compiled, JavaClass type) {
    return compiled.imported().contain(type.getName());
  }

  private static PolicyViolation violation(
      CompiledSubmission compiled,
      JavaClass at,
      int line,
      String type,
      String what,
      DenialReason reason) {
    String fileName = at.getSource().flatMap(source -> source.getFileName()).orElse(at.getName());
    String file =
        compiled.submission().sources().stream()
            .filter(source -> source.fileName().equals(fileName))
            .filter(source -> source.packageName().equals(at.getPackageName()))
            .map(SourceFile::path)
            .findFirst()
            .orElse(fileName);
    return new PolicyViolation(file, line, type, what.replace('$', '.'), reason);
  }

  private static List<String> lines(Set<PolicyViolation> violations) {
    List<String> lines = new ArrayList<>();
    for (PolicyViolation violation : violations) {
      if (lines.size() == MAX_PLACES) {
        lines.add(PolicyMessages.morePlaces(violations.size() - MAX_PLACES));
        break;
      }
      lines.add(
          PolicyMessages.violation(
              violation.file(), violation.line(), violation.what(), violation.why().words()));
    }
    return lines;
  }
}
