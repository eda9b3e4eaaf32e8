package grader.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedStoreTest {
  private static final String MAIN = "src/main/java/katas/counter/";
  private static final String VISITS = MAIN + "VisitCounter.java";
  private static final String ESTIMATES = MAIN + "Estimates.java";

  @TempDir private Path root;
  private Kata kata;
  private PlantedSubmission planted;
  private SortedMap<String, byte[]> files;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
    kata = new Course(root).kata("counter").orElseThrow();
    planted = kata.plantedSubmissions("wrong/of-the-test");
    files = PlantedSources.reference(kata);
  }

  @Test
  void a_changed_file_is_a_patch_a_new_one_is_whole_and_a_missing_one_is_deleted()
      throws IOException {
    edit(VISITS, "blank name", "no name");
    files.put(MAIN + "New.java", "class New {}\n".getBytes(UTF_8));
    files.remove(ESTIMATES);

    assertStored();
    assertThat(planted.folder().resolve(MAIN + "New.java")).hasContent("class New {}");
    assertThat(planted.folder().resolve(VISITS)).doesNotExist();
    assertThat(Files.readString(planted.patch()))
        .contains(
            "+++ b/" + VISITS + "\n",
            "\n-      throw new IllegalArgumentException(\"blank name\");\n",
            "diff --git a/" + ESTIMATES + " b/" + ESTIMATES + "\ndeleted file mode 100644\n");
  }

  @Test
  void the_patch_names_its_base_as_git_does() throws IOException {
    // The id of a file with "a" in its only line, by git hash-object.
    String id = "78981922613b2afb6025042ff6bd878ac1994e85";
    reference(MAIN + "A.java", "a\n");
    files.put(MAIN + "A.java", "a\nb\n".getBytes(UTF_8));

    assertStored();
    assertThat(Files.readString(planted.patch())).contains("\nindex " + id + "..");
  }

  @Test
  void line_ends_and_a_missing_end_survive() throws IOException {
    reference(MAIN + "Crlf.java", "1\r\n2\r\n3\r\n4\r\n");
    reference(MAIN + "Mixed.java", "1\n2\n3\n4\n");
    reference(MAIN + "Ends.java", "1\n2\n3\n4");
    files.put(MAIN + "Crlf.java", "1\r\nX\r\n3\r\n4\r\n".getBytes(UTF_8));
    files.put(MAIN + "Mixed.java", "1\n2\r\n3\n4\n".getBytes(UTF_8));
    files.put(MAIN + "Ends.java", "1\nX\n3\n4".getBytes(UTF_8));

    assertStored();
    assertThat(planted.folder().resolve("src")).doesNotExist();
  }

  @Test
  void half_of_the_longer_text_makes_a_patch_and_less_a_whole_file() throws IOException {
    reference(MAIN + "Half.java", "1\n2\n3\n4\n");
    reference(MAIN + "Less.java", "1\n2\n3\n4\n");
    reference(MAIN + "Part.java", "1\n2\n3\n4\n5\n");
    files.put(MAIN + "Half.java", "1\n2\nX\nY\n".getBytes(UTF_8));
    files.put(MAIN + "Less.java", "1\n2\nX\nY\nZ\n".getBytes(UTF_8));
    files.put(MAIN + "Part.java", "1\n2\n".getBytes(UTF_8));

    assertStored();
    assertThat(planted.folder().resolve(MAIN)).isDirectoryNotContaining("glob:**Half.java");
    assertThat(planted.folder().resolve(MAIN + "Less.java")).exists();
    assertThat(planted.folder().resolve(MAIN + "Part.java")).exists();
  }

  @Test
  void what_is_no_text_stays_whole() throws IOException {
    reference(MAIN + "Latin.java", "1\n2\n3\n4\n");
    reference(MAIN + "Empty.java", "1\n");
    files.put(MAIN + "Latin.java", new byte[] {'1', '\n', '2', '\n', '3', '\n', (byte) 0xe4});
    files.put(MAIN + "Empty.java", new byte[0]);

    assertStored();
    assertThat(planted.folder().resolve(MAIN + "Latin.java")).exists();
    assertThat(planted.folder().resolve(MAIN + "Empty.java")).exists();
  }

  @Test
  void what_was_stored_before_is_replaced_and_the_expectation_stays() throws IOException {
    files.put(MAIN + "Old.java", "class Old {}\n".getBytes(UTF_8));
    edit(VISITS, "blank name", "no name");
    assertThat(PlantedStore.store(kata, planted, files)).isTrue();
    Files.writeString(planted.folder().resolve("expect.properties"), "verdict=wrong\n");
    assertThat(PlantedStore.store(kata, planted, files)).as("stored again").isFalse();

    files = PlantedSources.reference(kata);
    files.put(MAIN + "New.java", "class New {}\n".getBytes(UTF_8));

    assertStored();
    assertThat(planted.patch()).doesNotExist();
    assertThat(planted.folder().resolve(MAIN + "Old.java")).doesNotExist();
    assertThat(planted.folder().resolve("expect.properties")).hasContent("verdict=wrong");
  }

  @Test
  void the_reference_itself_and_what_is_not_merged_are_refused() {
    refused(PatchMessages.NO_DIFFERENCE);
    edit(VISITS, "    return old", "<<<<<<< reference\n    return old");
    refused(PatchMessages.conflictLeft(VISITS));
    files = PlantedSources.reference(kata);
    files.put(VISITS + ".rej", new byte[0]);
    refused(PatchMessages.rejectedLeft(VISITS + ".rej"));
    assertThat(planted.folder()).doesNotExist();
  }

  @Test
  void a_whole_file_with_most_lines_of_the_reference_is_a_problem() throws IOException {
    Path file = planted.folder().resolve(VISITS);
    Files.createDirectories(file.getParent());
    Files.write(file, files.get(VISITS));
    String problem = PatchMessages.storeAsPatch("counter", planted.name(), VISITS);

    assertThat(PlantedSources.problems(kata, planted)).containsExactly(problem);
    Files.writeString(file, "class VisitCounter {}\n");
    assertThat(PlantedSources.problems(kata, planted)).isEmpty();

    edit(VISITS, "blank name", "no name");
    Files.write(planted.patch(), PatchWriter.edit(VISITS, reference(), files.get(VISITS)));
    assertThat(PlantedSources.problems(kata, planted)).as("both").containsExactly(problem);
  }

  private byte[] reference() {
    return PlantedSources.reference(kata).getOrDefault(VISITS, new byte[0]);
  }

  private void refused(String why) {
    assertThatExceptionOfType(PatchException.class)
        .isThrownBy(() -> PlantedStore.store(kata, planted, files))
        .withMessage(why);
  }

  private void assertStored() throws IOException {
    PlantedStore.store(kata, planted, files);

    assertThat(PlantedSources.problems(kata, planted)).isEmpty();
    SortedMap<String, byte[]> read = PlantedSources.of(kata, planted);
    assertThat(read.keySet()).isEqualTo(files.keySet());
    files.forEach((path, text) -> assertThat(read.get(path)).as(path).isEqualTo(text));
  }

  private void reference(String path, String text) throws IOException {
    Files.writeString(root.resolve("solutions/counter").resolve(path), text);
    files.put(path, text.getBytes(UTF_8));
  }

  private void edit(String path, String from, String to) {
    String text = new String(files.getOrDefault(path, new byte[0]), UTF_8);
    assertThat(text).contains(from);
    files.put(path, text.replace(from, to).getBytes(UTF_8));
  }
}
