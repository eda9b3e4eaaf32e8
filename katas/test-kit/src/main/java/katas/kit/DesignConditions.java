package katas.kit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What {@link DesignRules} demand of each class; a failure is one line, its place first. */
final class DesignConditions {
  private DesignConditions() {}

  /** Told of a violation: its line, and what follows "uses". */
  private interface Violations {
    void add(int line, String what);
  }

  static ArchCondition<JavaClass> notUse(Predicate<MemberUse> refused) {
    return each(
        (type, violations) -> {
          Set<String> named = new HashSet<>();
          for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            MemberUse use = MemberUse.of(access);
            if (!access.getTargetOwner().isArray() && refused.test(use)) {
              named.add(use.line() + use.owner());
              violations.add(use.line(), use.what());
            }
          }
          for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            MemberUse use = MemberUse.of(dependency);
            if (refused.test(use) && named.add(use.line() + use.owner())) {
              violations.add(use.line(), use.what());
            }
          }
        });
  }

  static ArchCondition<JavaClass> haveNoStaticState() {
    return each(
        (type, violations) ->
            StaticStateDetector.of(type)
                .forEach(found -> violations.add(found.line(), found.what())));
  }

  static ArchCondition<JavaClass> lockNoClass() {
    return each(
        (type, violations) -> {
          for (JavaMethod method : type.getMethods()) {
            Set<JavaModifier> modifiers = method.getModifiers();
            if (modifiers.contains(JavaModifier.STATIC)
                && modifiers.contains(JavaModifier.SYNCHRONIZED)) {
              int line = method.getSourceCodeLocation().getLineNumber();
              violations.add(line, "static synchronized " + method.getName());
            }
          }
        });
  }

  static ArchCondition<JavaClass> standIn(String packageName) {
    return each(
        (type, violations) -> {
          String own = type.getPackageName();
          if (!own.equals(packageName) && !own.startsWith(packageName + ".")) {
            violations.add(0, "package " + own);
          }
        });
  }

  /**
   * Each source file of the contract is the given one. A class whose source is nowhere near, as in
   * the grader, is one that no learner can edit.
   */
  static ArchCondition<JavaClass> beAsGiven(String packageName) {
    return new ArchCondition<>("be as given") {
      private final ContractFiles contract =
          ContractFiles.of(packageName, Thread.currentThread().getContextClassLoader());

      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (contract.isChanged(type)) {
          events.add(
              SimpleConditionEvent.violated(type, place(type, 0) + " is part of the contract"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> each(BiConsumer<JavaClass, Violations> check) {
    return new ArchCondition<>("keep the limits of the brief") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(
            type,
            (line, what) ->
                events.add(
                    SimpleConditionEvent.violated(type, place(type, line) + " uses " + what)));
      }
    };
  }

  private static String place(JavaClass type, int line) {
    String file = type.getSource().flatMap(source -> source.getFileName()).orElse(type.getName());
    return line > 0 ? file + ":" + line : file;
  }
}
