package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.course.Course;
import grader.patch.PlantedSources;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every planted submission of every kata applies to its reference, and is stored as a patch. */
class PlantedPatchesTest {
  @TestFactory
  Stream<DynamicTest> they_apply_to_the_reference() {
    return new Course(Path.of(".."))
        .katas().stream()
            .map(
                kata ->
                    dynamicTest(
                        kata.id(),
                        () ->
                            assertThat(kata.plantedSubmissions())
                                .isNotEmpty()
                                .flatMap(it -> PlantedSources.problems(kata, it))
                                .isEmpty()));
  }
}
