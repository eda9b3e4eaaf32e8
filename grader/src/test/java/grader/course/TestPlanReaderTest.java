package grader.course;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPlanReaderTest {
  @TempDir private Path folder;

  @Test
  void hints_are_read_as_utf_8() throws IOException {
    TestPlan testPlan = TestPlanReader.read(List.of(), List.of(source("Zürich", UTF_8)));

    assertThat(testPlan.tests()).extracting(TestCase::hint).containsExactly("Zürich");
  }

  @Test
  void a_line_of_a_hidden_test_that_cannot_be_decoded_is_not_printed() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      TestPlanReader.read(List.of(), List.of(source("Zürich", ISO_8859_1)));
    } finally {
      System.setErr(before);
    }

    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  private Path source(String hint, Charset charset) throws IOException {
    String text =
        "class HiddenTest {\n  @Test @Points(1) @Hint(\"" + hint + "\") void r1_1_a() {}\n}\n";
    return Files.writeString(folder.resolve("HiddenTest.java"), text, charset);
  }
}
