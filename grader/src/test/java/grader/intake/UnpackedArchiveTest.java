package grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive of a class is unpacked as it is, and nothing of it leaves its folder. */
class UnpackedArchiveTest {
  private static final int LINK = 0120777;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"class.zip", "class.tar.gz", "class.7z"})
  void all_files_are_unpacked_below_the_one_folder_that_holds_them(String name) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String file : List.of("ann/src/A.java", ".DS_Store", "bob.zip", "notes.txt", "a\tb/x")) {
      files.put("all of it/" + file, file.getBytes(UTF_8));
    }
    Path archive = Files.write(folder.resolve(name), Archives.make(name, files));

    Path inside = UnpackedArchive.innermost(UnpackedArchive.of(archive, name));

    assertThat(inside).hasFileName("all of it");
    assertThat(names(inside))
        .containsExactlyInAnyOrder("ann/src/A.java", ".DS_Store", "bob.zip", "notes.txt", "a\tb/x");
    assertThat(inside.resolve("bob.zip")).hasContent("bob.zip");
  }

  @Test
  void a_link_becomes_an_empty_file_and_the_second_file_of_a_name_another_one() throws IOException {
    Path archive = folder.resolve("class.zip");
    try (OutputStream file = Files.newOutputStream(archive);
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link");
      link.setUnixMode(LINK);
      put(out, link, "/etc");
      put(out, new ZipArchiveEntry("ann.zip"), "first");
      put(out, new ZipArchiveEntry("ann.zip"), "second");
      out.putArchiveEntry(new ZipArchiveEntry("empty/"));
      out.closeArchiveEntry();
    }

    Path inside = UnpackedArchive.of(archive, "class.zip");

    assertThat(inside.resolve("link")).isRegularFile().isEmptyFile();
    assertThat(inside.resolve("ann.zip")).hasContent("first");
    assertThat(inside.resolve("ann.zip'")).hasContent("second");
    assertThat(inside.resolve("empty")).isDirectory();
  }

  private static void put(ZipArchiveOutputStream out, ZipArchiveEntry entry, String text)
      throws IOException {
    out.putArchiveEntry(entry);
    out.write(text.getBytes(UTF_8));
    out.closeArchiveEntry();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.txt", "a/../../out.txt"})
  void a_name_that_leads_outside_refuses_the_archive(String name) throws IOException {
    byte[] zip = Archives.zip(Archives.of(name, "x"), UTF_8, true);
    Path archive = Files.write(folder.resolve("class.zip"), zip);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> UnpackedArchive.of(archive, "class.zip"))
        .withMessage(IntakeMessages.damaged(archive.toString()));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> folder.relativize(it).toString())
          .toList();
    }
  }
}
