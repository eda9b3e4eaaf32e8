package grader.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parent asks of a worker.
 *
 * @param directories the submission's classes, in order, as absolute paths; contract and tests the
 *     worker has already
 * @param tests the tests to run; a test is known by its place in this list
 * @param outputBytes the most that the tests may print
 * @param engines the engines that the tests use; as a rule none
 * @param properties system properties that the tests see; as a rule none
 */
public record WorkerTask(
    List<String> directories,
    List<Test> tests,
    int outputBytes,
    List<Engine> engines,
    Map<String, String> properties) {
  /** A test method by the binary name of its class and its own name. */
  public record Test(String className, String methodName) {}

  /**
   * An engine that the tests use.
   *
   * @param name {@code redis}, {@code postgres} or {@code kafka}
   * @param address how a client names it from where the worker is
   * @param forwards how its connections leave the worker; none where the worker has the network
   */
  public record Engine(String name, String address, List<PortForward> forwards) {
    public Engine {
      forwards = List.copyOf(forwards);
    }
  }

  /** From a port of the worker's own loopback address to a socket of the parent's. */
  public record PortForward(int port, String socket) {}

  public WorkerTask {
    directories = List.copyOf(directories);
    tests = List.copyOf(tests);
    engines = List.copyOf(engines);
    properties = Map.copyOf(properties);
  }

  /** Writes this task so that {@link #read} gives an equal one. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(directories.size());
    for (String directory : directories) {
      out.writeUTF(directory);
    }
    out.writeInt(tests.size());
    for (Test test : tests) {
      out.writeUTF(test.className());
      out.writeUTF(test.methodName());
    }
    out.writeInt(outputBytes);
    out.writeInt(engines.size());
    for (Engine engine : engines) {
      out.writeUTF(engine.name());
      out.writeUTF(engine.address());
      out.writeInt(engine.forwards().size());
      for (PortForward forward : engine.forwards()) {
        out.writeInt(forward.port());
        out.writeUTF(forward.socket());
      }
    }
    out.writeInt(properties.size());
    for (Map.Entry<String, String> property : properties.entrySet()) {
      out.writeUTF(property.getKey());
      out.writeUTF(property.getValue());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static WorkerTask read(DataInput in) throws IOException {
    List<String> directories = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      directories.add(in.readUTF());
    }
    List<Test> tests = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tests.add(new Test(in.readUTF(), in.readUTF()));
    }
    int outputBytes = in.readInt();
    List<Engine> engines = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      engines.add(readEngine(in));
    }
    Map<String, String> properties = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      properties.put(in.readUTF(), in.readUTF());
    }
    return new WorkerTask(directories, tests, outputBytes, engines, properties);
  }

  private static Engine readEngine(DataInput in) throws IOException {
    String name = in.readUTF();
    String address = in.readUTF();
    List<PortForward> ways = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      ways.add(new PortForward(in.readInt(), in.readUTF()));
    }
    return new Engine(name, address, ways);
  }
}
