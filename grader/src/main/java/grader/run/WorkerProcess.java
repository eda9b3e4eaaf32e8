package grader.run;

import grader.sandbox.Sandbox;
import grader.sandbox.SandboxSpec;
import grader.sandbox.SandboxedCommand;
import grader.sandbox.SystemTools;
import grader.worker.WorkerProtocol;
import grader.worker.WorkerTask;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One worker JVM from its start to its end, with its folder, its socket and all that it started.
 *
 * <p>Two threads listen to it, one to its frames and one to its output, and put {@link
 * WorkerEvent}s into a queue; one thread of the grader takes them out. Closing ends the process and
 * all below it and deletes the folder.
 */
final class WorkerProcess implements AutoCloseable {
  /** The JVM's own last words, which are not the submission's, fit into this many bytes. */
  private static final int SLACK = 4096;

  private static final int END_SECONDS = 5;
  private static final int LAST_RESORT_SECONDS = 10;

  /** Threads that a JVM and JUnit have before the first test. */
  private static final int OWN_THREADS = 40;

  /** Memory that a JVM needs beside the heap: classes, compiled code, buffers, stacks. */
  private static final int OWN_MEBIBYTES = 640;

  private final RunFolder folder;
  private final boolean hasNetwork;
  private final PortForwards ways = new PortForwards();
  private final SandboxedCommand sandboxed;
  private final byte[] secret = new byte[WorkerProtocol.SECRET_BYTES];
  private final BlockingQueue<WorkerEvent> events = new LinkedBlockingQueue<>(64);
  private final ServerSocketChannel server;
  private final Process process;
  private final OutputPump output;
  private final Thread reporting;
  private final Thread printing;
  private volatile @Nullable SocketChannel channel;

  /** How to start a worker. */
  interface CommandLine {
    List<String> of(
        WorkerLibraries home, RunFolder folder, List<String> given, ResourceLimits limits);
  }

  /** Starts a worker, which loads what is {@code given}; returns before it is ready. */
  WorkerProcess(
      WorkerLibraries home,
      Sandbox sandbox,
      List<Path> given,
      ResourceLimits limits,
      CommandLine java)
      throws IOException {
    new SecureRandom().nextBytes(secret);
    hasNetwork = !sandbox.kind().isolates();
    folder = RunFolder.create();
    try {
      server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(folder.socket()));
      RunFolder.openToAll(folder.socket());
      List<String> command = java.of(home, folder, folder.copy("given", given), limits);
      sandboxed = sandbox.enclose(sandboxSpec(home, folder, limits), command);
      ProcessBuilder builder = SystemTools.builder(sandboxed.command());
      builder.environment().putAll(sandboxed.environment());
      process = builder.directory(folder.temporary().toFile()).start();
    } catch (IOException e) {
      folder.delete();
      throw e;
    }
    output =
        new OutputPump(process.getInputStream(), limits.outputBytes() + SLACK, this::tellOverflow);
    reporting = listener(this::listen, "reads the frames of a worker");
    printing = listener(output, "reads the output of a worker");
    process.onExit().thenRun(this::stopAccepting);
    try (OutputStream in = process.getOutputStream()) {
      in.write(secret);
    } catch (IOException e) {
      // It is dead already; the run will find out and say so.
    }
  }

  private static SandboxSpec sandboxSpec(
      WorkerLibraries home, RunFolder folder, ResourceLimits limits) {
    long seconds = limits.wallTime().toSeconds() + LAST_RESORT_SECONDS;
    return new SandboxSpec(
        folder.path(),
        folder.root(),
        folder.temporary(),
        List.of(folder.shared(), JvmCommandLine.jdk(), home.folder()),
        OWN_THREADS + limits.processes(),
        Duration.ofSeconds(seconds * Runtime.getRuntime().availableProcessors()),
        OWN_MEBIBYTES + limits.heapMebibytes());
  }

  private static Thread listener(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void listen() {
    try {
      SocketChannel accepted = server.accept();
      channel = accepted;
      Files.deleteIfExists(folder.socket());
      DataInputStream in = new DataInputStream(Channels.newInputStream(accepted));
      for (int number = 0; ; number++) {
        Frame frame = Frame.read(in, secret, number);
        tell(new WorkerEvent.FrameReceived(frame, System.nanoTime()));
      }
    } catch (ProtocolViolation violation) {
      tell(new WorkerEvent.ProtocolViolated(String.valueOf(violation.getMessage())));
    } catch (IOException e) {
      tell(new WorkerEvent.ConnectionClosed());
    }
  }

  private void tellOverflow() {
    tell(new WorkerEvent.OutputLimitExceeded());
  }

  private void tell(WorkerEvent event) {
    try {
      events.put(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closing; nobody takes events any more
    }
  }

  private void stopAccepting() {
    try {
      server.close();
    } catch (IOException e) {
      // Then it was closed before.
    }
  }

  /** The next event; null if there is none until {@code deadline} of {@link System#nanoTime()}. */
  @Nullable WorkerEvent next(long deadline) throws InterruptedException {
    return events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /** Gives a worker that has greeted its tests. */
  void send(RunRequest request) throws IOException {
    WorkerTask task =
        new WorkerTask(
            folder.copy("submitted", request.submitted()),
            request.tests().stream()
                .map(test -> new WorkerTask.Test(test.className(), test.methodName()))
                .toList(),
            request.limits().outputBytes(),
            hasNetwork
                ? PortForwards.none(request.engines())
                : ways.open(request.engines(), folder.shared()),
            request.properties());
    SocketChannel connected = channel;
    if (connected == null) {
      throw new IOException("the worker has not connected");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    task.write(new DataOutputStream(bytes));
    // Not through a stream: a channel's streams hold a lock that the listening thread has.
    ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
    while (rest.hasRemaining()) {
      connected.write(rest);
    }
  }

  /** Processor time that the process and all that it started and still runs have used so far. */
  Duration processorTime() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Waits for the end of the process, ends it if it takes its time, and gives its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      end();
      process.waitFor();
    }
    return process.exitValue();
  }

  /** Ends the process and everything that it started. */
  void end() {
    List<ProcessHandle> below = process.descendants().toList();
    process.toHandle().destroyForcibly(); // Process.destroyForcibly would throw the output away
    below.forEach(ProcessHandle::destroyForcibly);
    sandboxed.end(process.pid());
  }

  /** What was printed, once the process has ended. */
  byte[] output() throws InterruptedException {
    printing.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    return output.kept();
  }

  @Override
  public void close() {
    end();
    stopAccepting();
    SocketChannel connected = channel;
    try {
      if (connected != null) {
        connected.close();
      }
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // Then it was closed before.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ways.close();
    reporting.interrupt();
    printing.interrupt();
    folder.delete();
  }
}
