package grader.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import grader.course.Course;
import grader.course.CourseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The plan of a course, {@code katas/plan.csv}, whose order of katas decides. */
public final class PlanFile {
  private PlanFile() {}

  /** One line, as it stands in the file. */
  private record Line(
      @JsonProperty(required = true) int from,
      @JsonProperty(required = true) int to,
      @JsonProperty(required = true) String kata,
      @JsonProperty(required = true) String what) {}

  /**
   * Its lines, in order.
   *
   * @throws CourseException when the course has none, or one that cannot be read
   */
  public static List<PlanEntry> of(Course course) {
    Path file = course.root().resolve("katas/plan.csv");
    try (MappingIterator<Line> lines =
        new CsvMapper()
            .readerFor(Line.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(file.toFile())) {
      return lines.readAll().stream()
          .map(line -> PlanEntry.of(line.from(), line.to(), line.kata(), line.what()))
          .toList();
    } catch (IOException | RuntimeJsonMappingException | IllegalArgumentException e) {
      throw new CourseException(PracticeMessages.badPlan(file, String.valueOf(e.getMessage())));
    }
  }
}
