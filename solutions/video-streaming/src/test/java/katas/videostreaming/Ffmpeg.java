package katas.videostreaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of ffmpeg. */
final class Ffmpeg {
  private Ffmpeg() {}

  /**
   * What a program did.
   *
   * @param exitCode 0 when it succeeded
   * @param output what it wrote to its standard output
   * @param errors what it complained about
   */
  record Run(int exitCode, byte[] output, String errors) {
    /** The output as text. */
    String text() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }
  }

  /** Whether {@code ffmpeg} and {@code ffprobe} can be run. */
  static boolean isInstalled() {
    try {
      return run("ffmpeg", "-version").exitCode() == 0
          && run("ffprobe", "-version").exitCode() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Runs a program to its end. Its output goes through files, so that it never has to wait. */
  static Run run(String program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("ffmpeg", ".out");
      Path errors = Files.createTempFile("ffmpeg", ".err");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Run(process.waitFor(), Files.readAllBytes(output), Files.readString(errors));
      } finally {
        Files.delete(output);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + program, e);
    }
  }
}
