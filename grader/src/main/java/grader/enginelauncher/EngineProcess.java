package grader.enginelauncher;

import grader.run.EngineAddress;
import grader.sandbox.SystemTools;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A process that runs engines. It prints a line for each, its word and its address, then a last
 * one; it ends with its standard input, so it does not outlive the grader, however that ends.
 */
final class EngineProcess implements AutoCloseable {
  private static final String MAIN = "grader.engineadapters.EngineHost";
  private static final String READY = "ready";
  private static final int START_SECONDS = 120;
  private static final int END_SECONDS = 30;

  private final Process process;
  private final Map<EngineAddress.Kind, EngineAddress> addresses;

  private EngineProcess(Process process, Map<EngineAddress.Kind, EngineAddress> addresses) {
    this.process = process;
    this.addresses = addresses;
  }

  /**
   * Starts engines and returns when they answer, after some seconds.
   *
   * @throws EngineStartException when one does not start; then none is left
   */
  static EngineProcess start(EngineModule module, Collection<EngineAddress.Kind> wanted) {
    List<String> command = new ArrayList<>(java(module));
    wanted.forEach(kind -> command.add(kind.word()));
    Process process = null;
    try {
      process = SystemTools.builder(command).start();
      BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
      CompletableFuture<Map<EngineAddress.Kind, EngineAddress>> addresses =
          CompletableFuture.supplyAsync(() -> read(said));
      EngineProcess host =
          new EngineProcess(process, addresses.get(START_SECONDS, TimeUnit.SECONDS));
      letTalk(said);
      return host;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(process, "interrupted");
    } catch (IOException e) {
      throw failed(process, String.valueOf(e.getMessage()));
    } catch (ExecutionException e) {
      throw failed(process, String.valueOf(e.getCause().getMessage()));
    } catch (TimeoutException e) {
      throw failed(process, "no answer after " + START_SECONDS + " s");
    }
  }

  /** Nobody listens to what it says later, but a full pipe would stop it. */
  private static void letTalk(BufferedReader said) {
    Runnable listening =
        () -> {
          try {
            said.transferTo(Writer.nullWriter());
          } catch (IOException e) {
            // It has ended.
          }
        };
    Thread thread = new Thread(listening, "lets engines talk");
    thread.setDaemon(true);
    thread.start();
  }

  private static List<String> java(EngineModule module) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = module.jar() + File.pathSeparator + module.libraries().resolve("*");
    return List.of(
        java.toString(),
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xlog:disable",
        "-cp",
        classPath,
        MAIN);
  }

  private static EngineStartException failed(@Nullable Process process, String reason) {
    if (process != null) {
      process.destroyForcibly();
    }
    return new EngineStartException(EngineMessages.startFailed(reason));
  }

  private static Map<EngineAddress.Kind, EngineAddress> read(BufferedReader said) {
    Map<EngineAddress.Kind, EngineAddress> addresses = new EnumMap<>(EngineAddress.Kind.class);
    String other = "";
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.equals(READY)) {
          return addresses;
        }
        EngineAddress address = EngineAddress.ofLine(line).orElse(null);
        if (address != null) {
          addresses.put(address.engine(), address);
        } else {
          other = line;
        }
      }
    } catch (IOException e) {
      other = String.valueOf(e.getMessage());
    }
    throw new IllegalStateException(other.isBlank() ? "the process ended" : other);
  }

  EngineAddress address(EngineAddress.Kind kind) {
    EngineAddress address = addresses.get(kind);
    if (address == null) {
      throw new EngineStartException(EngineMessages.startFailed("no address of " + kind.word()));
    }
    return address;
  }

  /** Ends the engines; returns when their files are deleted. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
