package grader.policy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import grader.compile.CompiledSubmission;
import grader.course.Outcome;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.text.LearnerMessages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks compiled submissions. Stateless; safe for use by many threads. */
public final class Policy {
  private static final int MOST = 10;
  private static final Comparator<Breach> ORDER =
      Comparator.comparing(Breach::file)
          .thenComparing(Breach::line)
          .thenComparing(Breach::what)
          .thenComparing(Breach::why);

  /** One use of something that is not permitted. */
  private record Breach(String file, int line, String type, String what, Why why) {}

  /** Passes, or throws a {@link Rejection} with one line a breach, ten at most. */
  public void check(CompiledSubmission compiled) {
    try (Hierarchy hierarchy = Hierarchy.of(compiled)) {
      check(compiled, hierarchy);
    }
  }

  private static void check(CompiledSubmission compiled, Hierarchy hierarchy) {
    PermittedTypes types = new PermittedTypes(compiled.kata());
    Accesses accesses = new Accesses(types, hierarchy);
    Set<Breach> breaches = new TreeSet<>(ORDER);
    StaticState state = new StaticState(hierarchy);
    for (JavaClass type : compiled.imported()) {
      checkDeclarations(compiled, hierarchy, type, breaches);
      for (StaticState.Found found : state.in(type.getName())) {
        breaches.add(breach(compiled, type, found.line(), "", found.what(), found.why()));
      }
      Set<String> named = new LinkedHashSet<>();
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        checkAccess(compiled, accesses, access)
            .ifPresent(
                breach -> {
                  breaches.add(breach);
                  named.add(breach.line() + breach.type());
                });
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        checkDependency(compiled, types, dependency)
            .filter(breach -> !named.contains(breach.line() + breach.type()))
            .ifPresent(breaches::add);
      }
    }
    if (!breaches.isEmpty()) {
      throw new Rejection(Outcome.POLICY, lines(breaches));
    }
  }

  private static void checkDeclarations(
      CompiledSubmission compiled, Hierarchy hierarchy, JavaClass type, Set<Breach> breaches) {
    String own = compiled.kata().kata().packageName();
    String packageName = type.getPackageName();
    if (!packageName.equals(own) && !packageName.startsWith(own + ".")) {
      breaches.add(
          breach(compiled, type, 0, type.getName(), "package " + packageName, Why.OTHER_PACKAGE));
    }
    for (JavaMethod method : type.getMethods()) {
      int line = method.getSourceCodeLocation().getLineNumber();
      String what = Declarations.what(method);
      Declarations.refusal(compiled, hierarchy, type, method)
          .ifPresent(why -> breaches.add(breach(compiled, type, line, "", what, why)));
    }
  }

  private static Optional<Breach> checkAccess(
      CompiledSubmission compiled, Accesses accesses, JavaAccess<?> access) {
    return accesses
        .refusal(access)
        .map(
            refusal -> {
              String name = refusal.owner();
              boolean isNew = access.getName().equals(Member.CONSTRUCTOR);
              String what = isNew ? "new " + name : name + "." + access.getName();
              JavaClass at = access.getOriginOwner();
              return breach(compiled, at, access.getLineNumber(), name, what, refusal.why());
            });
  }

  private static Optional<Breach> checkDependency(
      CompiledSubmission compiled, PermittedTypes types, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (target.isPrimitive() || isOwn(compiled, target)) {
      return Optional.empty();
    }
    String name = target.getName();
    int line = dependency.getSourceCodeLocation().getLineNumber();
    return types
        .refusal(name)
        .map(why -> breach(compiled, dependency.getOriginClass(), line, name, name, why));
  }

  private static boolean isOwn(CompiledSubmission compiled, JavaClass type) {
    return compiled.imported().contain(type.getName());
  }

  private static Breach breach(
      CompiledSubmission compiled, JavaClass at, int line, String type, String what, Why why) {
    String fileName = at.getSource().flatMap(source -> source.getFileName()).orElse(at.getName());
    String file =
        compiled.submission().sources().stream()
            .filter(source -> source.fileName().equals(fileName))
            .filter(source -> source.packageName().equals(at.getPackageName()))
            .map(SourceFile::path)
            .findFirst()
            .orElse(fileName);
    return new Breach(file, line, type, what.replace('$', '.'), why);
  }

  private static List<String> lines(Set<Breach> breaches) {
    List<String> lines = new ArrayList<>();
    for (Breach breach : breaches) {
      if (lines.size() == MOST) {
        lines.add(LearnerMessages.morePlaces(breaches.size() - MOST));
        break;
      }
      lines.add(
          LearnerMessages.breach(
              breach.file(), breach.line(), breach.what(), breach.why().words()));
    }
    return lines;
  }
}
