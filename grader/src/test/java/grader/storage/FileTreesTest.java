package grader.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that two processes make at once. */
class FileTreesTest {
  @TempDir private Path folder;

  @Test
  void a_folder_is_moved_to_its_place() throws IOException {
    Path made = madeBy("one");

    assertThat(FileTrees.moveUnlessThere(made, folder.resolve("place"))).isTrue();

    assertThat(folder.resolve("place/file")).hasContent("one");
    assertThat(made).doesNotExist();
  }

  @Test
  void the_folder_of_the_faster_one_stays() throws IOException {
    FileTrees.moveUnlessThere(madeBy("one"), folder.resolve("place"));

    assertThat(FileTrees.moveUnlessThere(madeBy("other"), folder.resolve("place"))).isFalse();

    assertThat(folder.resolve("place/file")).hasContent("one");
  }

  @Test
  void another_failure_is_told() throws IOException {
    Path made = madeBy("one");

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> FileTrees.moveUnlessThere(made, folder.resolve("missing/place")));
  }

  private Path madeBy(String name) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    Files.writeString(made.resolve("file"), name);
    return made;
  }
}
