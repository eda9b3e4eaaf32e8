package grader.engineadapters.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that serves on a port until it is ended, guarded by its home. */
final class ServerProcess {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long BETWEEN_TRIES_NANOS = Duration.ofMillis(20).toNanos();

  private final String name;
  private final Process process;
  private final Path log;

  private ServerProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts a server whose output goes to a file; see {@link #awaitReady}. */
  static ServerProcess start(EngineDirectory home, String name, Path log, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(log.getParent().toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      home.guards(process);
      return new ServerProcess(name, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not start", e);
    }
  }

  /** Runs a program to its end, and throws with what it printed when that is not a good one. */
  static void run(EngineDirectory home, String name, Path log, List<String> command) {
    ServerProcess run = start(home, name, log, command);
    if (run.process.onExit().join().exitValue() != 0) {
      throw run.failed("failed");
    }
  }

  /** Something to be tried until it answers. */
  interface Probe {
    boolean answers() throws Exception;
  }

  /** Waits until the probe answers; throws when the server ends before or takes a minute. */
  void awaitReady(Probe probe) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!answers(probe)) {
      if (!process.isAlive()) {
        throw failed("ended instead of serving");
      }
      if (System.nanoTime() > deadline) {
        throw failed("does not answer after " + TIMEOUT.toSeconds() + " s");
      }
      LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
    }
  }

  private static boolean answers(Probe probe) {
    try {
      return probe.answers();
    } catch (Exception e) {
      return false;
    }
  }

  private IllegalStateException failed(String how) {
    return new IllegalStateException(name + " " + how + "; its last lines: " + lastLines());
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException e) {
      return "(none)";
    }
  }

  /** The server's process number. */
  long pid() {
    return process.pid();
  }

  /**
   * Ends the server in good order, waits, and kills it when it takes too long.
   *
   * @param signal the name of the signal by which this program ends in good order
   */
  void stop(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server as a power cut does. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** A port of the loopback address that nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no free port", e);
    }
  }
}
