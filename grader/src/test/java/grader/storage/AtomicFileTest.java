package grader.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void a_file_is_written_and_replaced_and_nothing_is_left_beside_it() throws IOException {
    Path file = folder.resolve("new/deep/file.txt");

    AtomicFile.write(file, "one");
    AtomicFile.write(file, "zwölf");

    assertThat(file).hasContent("zwölf");
    assertThat(names(file.getParent())).containsExactly("file.txt");
  }

  @Test
  void it_may_be_read_by_all_who_may_read_the_users_other_files() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path whole = folder.resolve("whole");

    AtomicFile.write(whole, "");

    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void what_cannot_be_replaced_stays_and_leaves_nothing_unfinished() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file, "new", elsewhere))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(names(folder)).containsExactly("file");
  }

  @Test
  void of_many_writers_one_stays_whole() throws IOException {
    Path file = folder.resolve("file");
    List<String> texts = IntStream.range(0, 8).mapToObj(n -> ("" + n).repeat(10_000)).toList();

    texts.parallelStream()
        .forEach(
            text -> {
              try {
                AtomicFile.write(file, text);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(Files.readString(file)).isIn(texts);
    assertThat(names(folder)).containsExactly("file");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
