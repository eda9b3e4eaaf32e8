package grader.doctor;

import grader.sandbox.SandboxKind;
import grader.sandbox.SandboxSelector;
import grader.storage.CacheFolder;
import grader.text.NativeEncoding;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * The machine that this JVM runs on.
 *
 * @param hasTerminal whether a reader sits at a terminal
 * @param environment variables by name
 */
public record LocalMachine(boolean hasTerminal, Map<String, String> environment)
    implements Machine {
  private static final int SECONDS = 20;

  @Override
  public int javaVersion() {
    return Runtime.version().feature();
  }

  @Override
  public boolean hasCompiler() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  @Override
  public Optional<String> says(List<String> command) {
    List<String> line = new ArrayList<>(command);
    if (File.separatorChar == '\\') {
      line.addAll(0, List.of("cmd", "/c")); // Maven is a script there
    }
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), NativeEncoding.CHARSET))) {
        Optional<String> first =
            said.lines().map(LocalMachine::plain).filter(text -> !text.isBlank()).findFirst();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? first : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Maven paints its name even where nobody sees it. */
  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Override
  public Optional<Long> freeMebibytes(Path path) {
    try {
      return Optional.of(Files.getFileStore(path).getUsableSpace() >> 20);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public Optional<Path> cache() {
    try {
      Path cache = CacheFolder.find();
      return cache.startsWith(temporary().toRealPath()) ? Optional.empty() : Optional.of(cache);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean holds(SandboxKind kind) {
    return SandboxSelector.tried(kind).isPresent();
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public String encoding() {
    return System.getProperty("stdout.encoding", NativeEncoding.CHARSET.name());
  }
}
