package grader;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the grader says and does depends on no encoding and no locale of the machine. */
class LocaleIndependenceTest {
  /** Methods of the JDK that take the default of the JVM, since they name none. */
  private static final Set<String> METHODS =
      Set.of(
          "java.lang.String.getBytes()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
          "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.lang.Process.inputReader()",
          "java.lang.Process.errorReader()",
          "java.lang.Process.outputWriter()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.text.NumberFormat.getInstance()",
          "java.text.Collator.getInstance()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

  /** Their constructors must be given a charset or, where there is none to give, are not used. */
  private static final Set<String> OWNERS =
      Set.of(
          "java.lang.String",
          "java.io.InputStreamReader",
          "java.io.OutputStreamWriter",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.PrintStream",
          "java.io.PrintWriter",
          "java.util.Scanner",
          "java.util.Formatter");

  /** What the constructors decode from or encode to. */
  private static final Set<String> BYTES =
      Set.of(
          "[B",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.File",
          "java.nio.file.Path",
          "java.nio.channels.ReadableByteChannel");

  private static final ArchRule RULE =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe("a default of the JVM is used", call -> takesDefault(call.getTarget())));

  private static boolean takesDefault(CodeUnitCallTarget called) {
    String owner = called.getOwner().getName();
    List<String> parameters =
        called.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    if (!called.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
      String arguments = String.join(", ", parameters);
      return METHODS.contains(owner + "." + called.getName() + "(" + arguments + ")");
    }
    return OWNERS.contains(owner)
        && parameters.stream().anyMatch(BYTES::contains)
        && !parameters.contains(Charset.class.getName());
  }

  @Test
  void no_call_takes_an_encoding_or_a_locale_from_the_machine() {
    RULE.check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("grader"));
  }

  @Test
  void each_kind_of_default_is_found() {
    JavaClasses careless = new ClassFileImporter().importClasses(Careless.class);

    EvaluationResult found = RULE.evaluate(careless);

    assertThat(found.getFailureReport().getDetails()).hasSize(5);
  }

  /** Takes five defaults. */
  @SuppressWarnings({"StringCaseLocaleUsage", "DefaultCharset"})
  private static final class Careless {
    String text(byte[] bytes) {
      String text = new String(bytes).toLowerCase();
      return String.format("%d", text.getBytes().length)
          + new InputStreamReader(new ByteArrayInputStream(bytes)).getEncoding();
    }
  }
}
