package grader.course;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the test plan from the sources of the tests: methods with {@code @Test} or
 * {@code @ParameterizedTest}, their {@code @Points} and {@code @Hint}. A parameterized test is one
 * test: it passes when each of its invocations does. The values are literals, so parsing is enough
 * and nothing of the tests is loaded into the grader.
 */
final class TestPlanReader {
  private static final Comparator<TestCase> ORDER =
      Comparator.comparing(TestCase::rule)
          .thenComparing(TestCase::hidden)
          .thenComparing(TestCase::className)
          .thenComparing(TestCase::methodName);

  private final List<TestCase> tests = new ArrayList<>();
  private final List<String> misnamed = new ArrayList<>();

  private TestPlanReader() {}

  /** Reads both groups of test sources. Costs one parse of every file. */
  static TestPlan read(List<Path> publicTests, List<Path> hiddenTests) {
    TestPlanReader reader = new TestPlanReader();
    reader.readAll(publicTests, false);
    reader.readAll(hiddenTests, true);
    reader.tests.sort(ORDER);
    return new TestPlan(reader.tests, reader.misnamed);
  }

  private void readAll(List<Path> files, boolean hidden) {
    if (files.isEmpty()) {
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problem -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        readUnit(unit, hidden);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readUnit(CompilationUnitTree unit, boolean hidden) {
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree clazz) {
        for (Tree member : clazz.getMembers()) {
          if (member instanceof MethodTree method && isJudged(method)) {
            add(prefix + clazz.getSimpleName(), method, hidden);
          }
        }
      }
    }
  }

  /**
   * A demonstration is a test for the learner's eyes: luck has a part in it, so it gives no points.
   * A design rule is judged by the policy.
   */
  private static boolean isJudged(MethodTree method) {
    boolean isTest =
        find(method, "Test").isPresent() || find(method, "ParameterizedTest").isPresent();
    return isTest
        && find(method, "Demonstration").isEmpty()
        && find(method, "DesignRule").isEmpty();
  }

  private void add(String className, MethodTree method, boolean hidden) {
    String name = method.getName().toString();
    Optional<RuleId> rule = RuleId.ofTestName(name);
    if (rule.isEmpty()) {
      misnamed.add(className + "#" + name);
      return;
    }
    int points = value(method, "Points").map(TestPlanReader::number).orElse(0);
    String hint = value(method, "Hint").map(TestPlanReader::text).orElse("");
    tests.add(new TestCase(className, name, rule.get(), points, hint, hidden, isInterview(method)));
  }

  private static boolean isInterview(MethodTree method) {
    return value(method, "Tag").map(TestPlanReader::text).equals(Optional.of("interview"));
  }

  private static Optional<? extends AnnotationTree> find(MethodTree method, String name) {
    return method.getModifiers().getAnnotations().stream()
        .filter(annotation -> simpleName(annotation).equals(name))
        .findFirst();
  }

  private static String simpleName(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<ExpressionTree> value(MethodTree method, String annotation) {
    return find(method, annotation).stream()
        .flatMap(found -> found.getArguments().stream())
        .findFirst()
        .map(argument -> argument instanceof AssignmentTree set ? set.getExpression() : argument);
  }

  private static int number(ExpressionTree expression) {
    return expression instanceof LiteralTree literal && literal.getValue() instanceof Integer number
        ? number
        : 0;
  }

  private static String text(ExpressionTree expression) {
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    if (expression instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    return expression instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
  }
}
