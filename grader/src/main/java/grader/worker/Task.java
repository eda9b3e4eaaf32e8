package grader.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parent asks of a worker.
 *
 * @param directories the submission's classes, in order, as absolute paths; contract and tests the
 *     worker has already
 * @param tests the tests to run; a test is known by its place in this list
 * @param outputBytes the most that the tests may print
 */
public record Task(List<String> directories, List<Test> tests, int outputBytes) {
  /** A test method by the binary name of its class and its own name. */
  public record Test(String className, String methodName) {}

  public Task {
    directories = List.copyOf(directories);
    tests = List.copyOf(tests);
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
  }

  /** Reads what {@link #write} wrote. */
  public static Task read(DataInput in) throws IOException {
    List<String> directories = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      directories.add(in.readUTF());
    }
    List<Test> tests = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tests.add(new Test(in.readUTF(), in.readUTF()));
    }
    return new Task(directories, tests, in.readInt());
  }
}
