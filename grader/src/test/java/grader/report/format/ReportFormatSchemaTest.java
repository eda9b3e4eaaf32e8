package grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import grader.Golden;
import grader.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every form against what the system that reads it documents, see {@code schemas/}. */
class ReportFormatSchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Report> results() {
    return Golden.reports().stream();
  }

  @ParameterizedTest
  @MethodSource("results")
  void json_forms_keep_to_their_schema(Report report) throws IOException {
    List<Report> one = List.of(report);

    keepsTo("gradescope", new GradescopeEmitter().emit(one));
    keepsTo("classroom50", ReportFormatGoldenTest.CLASSROOM_EMITTER.emit(one));
    keepsTo("actions", ActionsEmitter.json(report));
    keepsTo("prairielearn", new PrairieLearnEmitter().emit(one));
  }

  @Test
  void the_fault_of_the_grader_keeps_to_the_schema_where_it_has_a_state() throws IOException {
    keepsTo("prairielearn", new PrairieLearnEmitter().emit(List.of(Golden.report(Golden.FAULT))));
  }

  @ParameterizedTest
  @MethodSource("results")
  void the_points_of_the_tests_are_the_score(Report report) throws IOException {
    List<Report> one = List.of(report);

    assertThat(sum(new GradescopeEmitter().emit(one), "score")).isEqualTo(report.score());
    assertThat(sum(new GradescopeEmitter().emit(one), "max_score")).isEqualTo(report.maxScore());
    assertThat(sum(ReportFormatGoldenTest.CLASSROOM_EMITTER.emit(one), "score"))
        .isEqualTo(report.score());
    assertThat(sum(ReportFormatGoldenTest.CLASSROOM_EMITTER.emit(one), "max-score"))
        .isEqualTo(report.maxScore());
    assertThat(sum(ActionsEmitter.json(report), "score")).isEqualTo(report.score());
  }

  @Test
  void junit_keeps_to_its_schema() {
    results().forEach(report -> isJunit(new JunitEmitter().emit(List.of(report))));
    isJunit(new JunitEmitter().emit(results().toList()));
  }

  private static void keepsTo(String name, String json) throws IOException {
    try (InputStream text = resource(name + ".json")) {
      Schema schema = SCHEMAS.getSchema(text);
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  private static int sum(String json, String field) throws IOException {
    int sum = 0;
    for (JsonNode test : new ObjectMapper().readTree(json).get("tests")) {
      sum += test.get(field).asInt();
    }
    return sum;
  }

  private static void isJunit(String xml) {
    assertThatCode(
            () -> {
              SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
              try (InputStream text = resource("junit.xsd")) {
                factory
                    .newSchema(new StreamSource(text))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
              }
            })
        .doesNotThrowAnyException();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        ReportFormatSchemaTest.class.getResourceAsStream("/schemas/" + name), name);
  }
}
