package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a machine of another language; hidden tests have letters beyond ASCII. */
@EnabledOnOs(OS.LINUX)
class OtherLocaleTest {
  private static final List<String> ARABIC = List.of("-Duser.language=ar", "-Duser.country=EG");

  @TempDir private Path folder;

  @Test
  void without_unicode_nothing_of_a_hidden_test_is_printed() throws Exception {
    KataProcess.Ended ended = list("C", List.of());

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void numbers_have_the_same_digits_everywhere() throws Exception {
    KataProcess.Ended ended = list("C.UTF-8", ARABIC);

    assertThat(ended.out()).isEqualTo(list("C.UTF-8", List.of()).out()).isNotEmpty();
  }

  private KataProcess.Ended list(String locale, List<String> jvm)
      throws IOException, InterruptedException {
    String root = Path.of("..").toAbsolutePath().normalize().toString();
    List<String> command = new ArrayList<>(List.of("env", "LC_ALL=" + locale));
    command.addAll(
        KataProcess.kata(System.getProperty("java.class.path"), jvm, "list", "--course=" + root));
    return KataProcess.run(folder, command);
  }
}
