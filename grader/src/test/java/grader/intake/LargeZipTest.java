package grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip is as large as its directory and the sources in it; the rest is not read. */
class LargeZipTest {
  private static final String SOURCE = "src/main/java/katas/counter/VisitCounter.java";
  private static final int LARGE = ArchiveBudget.MAX_ARCHIVE_BYTES + 1;

  /** Some releases of the JDK hold an entry's name and its 46 bytes of header below 64 KiB. */
  private static final int LONG_NAME = (1 << 16) - 64;

  @TempDir private Path folder;

  @Test
  void a_clone_with_a_large_repository_in_it_is_taken() throws IOException {
    Path zip = folder.resolve("counter.zip");
    try (ZipOutputStream out = zip(zip)) {
      stored(out, ".git/objects/pack/pack-1.pack", new byte[LARGE]);
      out.putNextEntry(new ZipEntry(SOURCE));
      out.write("package katas.counter;\nclass VisitCounter {}\n".getBytes(UTF_8));
    }
    assertThat(Files.size(zip)).isGreaterThan(LARGE);

    Submission taken = new Intake(MiniCourse.course()).take(zip, Optional.empty());

    assertThat(taken.sources())
        .extracting(SourceFile::fileName)
        .containsExactly("VisitCounter.java");
  }

  @Test
  void a_directory_that_is_too_large_is_refused() throws IOException {
    Path zip = folder.resolve("names.zip");
    int entries = LARGE / LONG_NAME + 1;
    try (ZipOutputStream out = zip(zip)) {
      for (int i = 0; i < entries; i++) {
        ZipEntry entry = new ZipEntry(i + "x".repeat(LONG_NAME));
        out.putNextEntry(entry);
      }
    }

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> new Intake(MiniCourse.course()).take(zip, Optional.of("counter")))
        .satisfies(
            it ->
                assertThat(it.problems())
                    .containsExactly(
                        IntakeMessages.zipTooLarge(ArchiveBudget.MAX_ARCHIVE_BYTES >> 20)));
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new ZipOutputStream(out);
  }

  private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(content);
  }
}
