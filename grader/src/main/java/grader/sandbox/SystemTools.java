package grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The system's own programs. */
public final class SystemTools {
  private static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

  private SystemTools() {}

  /** Whether all of {@code names} are installed. */
  public static boolean installed(String... names) {
    for (String name : names) {
      boolean found = false;
      for (String folder : PATH.split(":")) {
        found |= Files.isExecutable(Path.of(folder, name));
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** A process that will see nothing of the grader's environment, its two outputs in one. */
  public static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    String systemRoot = environment.get("SystemRoot"); // Windows starts nothing without it
    environment.clear();
    if (systemRoot != null) {
      environment.put("SystemRoot", systemRoot);
    }
    if (File.separatorChar == '/') {
      environment.put("PATH", PATH);
      environment.put("LC_ALL", "C.UTF-8");
    }
    return builder;
  }

  /** Runs a command without output; whether it ended well within {@code seconds}. */
  public static boolean run(List<String> command, int seconds) {
    try {
      Process process = builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
