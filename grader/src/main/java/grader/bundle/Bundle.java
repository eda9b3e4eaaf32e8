package grader.bundle;

import grader.course.Kata;
import grader.intake.UsageException;
import grader.storage.FileTrees;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The grader and the given side of some katas, for another system.
 *
 * <pre>
 *   setup.sh, run_autograder        what that system starts, here Gradescope
 *   kata/kata                       the command, as grader/kata of the repository
 *   kata/lib/*.jar                  the grader
 *   kata/course/katas/ID            brief, contract, starter, public tests
 *   kata/course/grader/exams/ID     hidden tests and settings
 *   kata/course/solutions/ID        the reference, where it is measured for the limits
 * </pre>
 *
 * @param katas at least one; when it is the only one, it need not be told from the submission
 */
public record Bundle(BundleKind kind, List<Kata> katas) {
  private static final String ONLY_KATA = "@KATA@";

  /** Copies the katas. */
  public Bundle {
    katas = List.copyOf(katas);
  }

  /**
   * Writes it.
   *
   * @param out the zip, which is replaced, or a folder that is missing or empty
   * @throws UsageException when it cannot be written there
   */
  public void write(Path out) {
    Path target = out.toAbsolutePath();
    if (!kind.isZip() && holdsSomething(target)) {
      throw new UsageException(StorageMessages.notEmpty(out));
    }
    Path work = null;
    try {
      Files.createDirectories(target.getParent());
      work = Files.createTempDirectory(target.getParent(), ".bundle");
      Path folder = Files.createDirectory(work.resolve("content"));
      fill(folder);
      if (kind.isZip()) {
        Path zip = work.resolve("zip");
        BundleFiles.zip(folder, zip);
        Files.move(zip, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(target);
        Files.move(folder, target);
      }
    } catch (IOException e) {
      throw new UsageException(StorageMessages.notWritten(out, e));
    } finally {
      if (work != null) {
        FileTrees.delete(work);
      }
    }
  }

  private static boolean holdsSomething(Path target) {
    if (!Files.exists(target)) {
      return false;
    }
    try (Stream<Path> children = Files.list(target)) {
      return children.findAny().isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  private void fill(Path folder) throws IOException {
    for (String script : kind.scripts()) {
      script(kind.word() + "/" + script, folder.resolve(script));
    }
    Path inside = Files.createDirectory(folder.resolve("kata"));
    script("kata", inside.resolve("kata"));
    libraries(Files.createDirectory(inside.resolve("lib")));
    for (Kata kata : katas) {
      given(kata, inside.resolve("course"));
    }
  }

  private static void libraries(Path lib) throws IOException {
    int place = 0;
    for (Path entry : ClassPath.own()) {
      if (Files.isDirectory(entry)) {
        BundleFiles.zip(entry, lib.resolve("classes-" + place++ + ".jar"));
      } else {
        Files.copy(entry, lib.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void given(Kata kata, Path course) throws IOException {
    Path folder = course.resolve("katas").resolve(kata.id());
    FileTrees.copy(kata.folder().resolve("src"), folder.resolve("src"));
    Files.copy(kata.folder().resolve("README.md"), folder.resolve("README.md"));
    Path exam = Files.createDirectories(course.resolve("grader/exams").resolve(kata.id()));
    FileTrees.copy(kata.exam().resolve("hidden"), exam.resolve("hidden"));
    Files.copy(kata.exam().resolve("exam.properties"), exam.resolve("exam.properties"));
    if (kind.takesReference()) {
      Path own = Path.of("src/main/java");
      FileTrees.copy(
          kata.solution().resolve(own),
          course.resolve("solutions").resolve(kata.id()).resolve(own));
    }
  }

  /** Which kata it is stands in the scripts when there is only one. */
  private void script(String name, Path file) throws IOException {
    try (InputStream text = Bundle.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(text, name).readAllBytes();
      String only = katas.size() == 1 ? katas.get(0).id() : "";
      Files.writeString(file, new String(bytes, StandardCharsets.UTF_8).replace(ONLY_KATA, only));
    }
    BundleFiles.executable(file);
  }
}
