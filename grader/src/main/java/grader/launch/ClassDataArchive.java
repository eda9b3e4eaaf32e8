package grader.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The archive of the classes that the grader loads, which makes its start shorter.
 *
 * <p>Once after each build a grading that nobody sees writes it, since a JVM that writes one may
 * crash when other threads still load classes. Where it fails, kata only starts a little later.
 */
record ClassDataArchive(Path path) {
  private static final String SUBMISSION = "exams/booking/submissions/hostile/kills-the-grader";

  /** How the grading of a submission ends that the policy refuses. */
  private static final int REFUSED = 1;

  /** The archive, if there is one. */
  Optional<Path> found() {
    return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
  }

  /** Whether nobody has tried to make one of this jar. */
  boolean isUntriedSince(Path jar) throws IOException {
    Path tried = tried();
    return !Files.exists(tried)
        || Files.getLastModifiedTime(tried).compareTo(Files.getLastModifiedTime(jar)) < 0;
  }

  private Path tried() {
    return path.resolveSibling(path.getFileName() + ".tried");
  }

  /** Takes the old one away; false where that is not ours to do. */
  boolean begins() {
    try {
      Files.write(tried(), new byte[0]);
      Files.deleteIfExists(path);
      return true;
    } catch (IOException e) {
      return false; // Another user's folder, or on Windows an archive in use.
    }
  }

  /**
   * Makes one, and tells whether that went well.
   *
   * @param grader its folder
   * @param start the arguments by which {@code java} starts it
   */
  boolean isMade(Path grader, Path start) throws IOException, InterruptedException {
    Path unfinished = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    boolean made = train(grader, start, unfinished) == REFUSED && Files.exists(unfinished);
    if (made) {
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(unfinished);
    return made;
  }

  private static int train(Path grader, Path start, Path unfinished)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ArchiveClassesAtExit=" + unfinished,
            "-XX:ErrorFile=" + unfinished + ".crash",
            "-XX:-CreateCoredumpOnCrash",
            "@" + start,
            "grade",
            "--kata",
            "booking",
            grader.resolve(SUBMISSION).toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    int code = process.waitFor();
    Files.deleteIfExists(Path.of(unfinished + ".crash"));
    return code;
  }
}
