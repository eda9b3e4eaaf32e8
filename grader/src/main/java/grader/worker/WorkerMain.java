package grader.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import katas.kit.IsolatedServer;

/**
 * The worker's main class: connects to the parent, warms up, runs one {@link WorkerTask}, ends.
 *
 * <p>Nothing here is static but constants: the secret and the socket are reachable from the main
 * thread's stack only, which no class of the submission can read. The worker ends by {@code halt},
 * so neither threads nor shutdown hooks that the tests left behind have a say.
 */
public final class WorkerMain {
  /** Exit code when the parent has gone away. */
  public static final int NO_PARENT = 70;

  /** Exit code when the tests have printed more than they may. */
  public static final int FLOODED = 71;

  /** Exit code when the engines that the tests need cannot be reached from in here. */
  public static final int NO_ENGINES = 72;

  /** Argument that asks for no more than a warm-up. */
  public static final String TRAINING = "--train";

  private WorkerMain() {}

  /**
   * Runs a worker. The secret of {@link WorkerProtocol#SECRET_BYTES} bytes is read from standard
   * input, which the tests then find at its end.
   *
   * @param arguments the path of the parent's socket and those of the directories and jars that are
   *     given; or {@value #TRAINING} to do no more than warm up, for the archive of loaded classes
   */
  public static void main(String[] arguments) throws IOException {
    IterationOrder.fix();
    ClassLoader libraries = WorkerMain.class.getClassLoader();
    TestExecutor executor = new TestExecutor();
    if (arguments[0].equals(TRAINING)) {
      executor.warmUp(libraries);
      System.exit(0);
    }
    byte[] secret = System.in.readNBytes(WorkerProtocol.SECRET_BYTES);
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
    FrameWriter frameWriter = new FrameWriter(channel, secret);
    frameWriter.hello();
    executor.warmUp(libraries);
    List<String> given = Arrays.asList(arguments).subList(1, arguments.length);
    WorkerClassLoader classes = new WorkerClassLoader(given, libraries);
    classes.loadAhead();

    InputStream parent = Channels.newInputStream(channel);
    WorkerTask task = WorkerTask.read(new DataInputStream(parent));
    endWith(parent);
    LimitedOutputStream output = new LimitedOutputStream(task.outputBytes());
    System.setOut(new PrintStream(output, true, UTF_8));
    System.setErr(System.out);
    task.properties().forEach(System::setProperty);
    openEngines(task);
    classes.add(task.directories());
    Thread.currentThread().setContextClassLoader(classes);
    StaticStateMonitor state =
        new StaticStateMonitor(classes.load(task.directories()), IsolatedServer::classes);
    executor.run(task.tests(), classes, state, frameWriter);
    frameWriter.done();
    Runtime.getRuntime().halt(0);
  }

  private static void openEngines(WorkerTask task) {
    try {
      LoopbackForwards.open(task.engines());
    } catch (IOException e) {
      Runtime.getRuntime().halt(NO_ENGINES);
    }
  }

  /** Ends this JVM when the parent closes its end, so that no worker outlives a killed grader. */
  private static void endWith(InputStream parent) {
    Thread thread =
        new Thread(
            () -> {
              try {
                parent.read();
              } catch (IOException closed) {
                // The same as the end of the stream.
              }
              Runtime.getRuntime().halt(NO_PARENT);
            },
            "ends with the parent");
    thread.setDaemon(true);
    thread.start();
  }
}
