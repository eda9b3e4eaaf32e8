package grader.launch;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds modules by Maven.
 *
 * <p>Before the first build this file runs alone: {@code java Build.java}. Hence it knows no other
 * class and keeps to Java 11, so that an older JDK can be told what it lacks. It speaks on standard
 * output, because the scripts drop what a JVM says that cannot run it.
 */
final class Build {
  static final int USAGE = 3;
  static final int FAULT = 4;

  /** System property of a launcher that has just been built. */
  static final String BUILT = "kata.built";

  private static final int OLDEST_JAVA = 17;

  private final Path root;
  private final Path target;

  /** The build below the folder {@code grader}. */
  Build(Path grader) {
    root = grader.resolveSibling("");
    target = grader.resolve("target");
  }

  /**
   * Builds the grader and lets its launcher do the rest.
   *
   * @param arguments the folder of the grader, then those of {@code kata}
   */
  public static void main(String[] arguments) {
    attempt(
        () -> {
          Build build = new Build(Path.of(arguments[0]).toAbsolutePath().normalize());
          build.grader();
          return build.launchAsBuilt(arguments);
        });
  }

  /** Work that ends with an exit code. */
  interface Work {
    int run() throws IOException, InterruptedException;
  }

  /** Why {@code kata} cannot start; the message is a line for the user. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Refusal(int code, String message) {
      super(message);
      this.code = code;
    }
  }

  /** Ends the JVM with the exit code of {@code work}, or with one line and the code for it. */
  static void attempt(Work work) {
    try {
      requireJava(Runtime.version().feature());
      System.exit(work.run());
    } catch (Refusal e) {
      System.out.println("kata: " + e.getMessage());
      System.exit(e.code);
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.out.println("kata: the grader cannot be started: " + e);
      System.exit(FAULT);
    }
  }

  static void requireJava(int feature) {
    if (feature < OLDEST_JAVA) {
      throw new Refusal(USAGE, Words.oldJava(feature));
    }
  }

  /** Builds the grader. */
  void grader() throws IOException, InterruptedException {
    make("grader", target.resolve("grader.jar"), "-pl", "grader");
  }

  /** Builds the engines. */
  void engines() throws IOException, InterruptedException {
    Path jar = root.resolve("grader/engines/target/engines.jar");
    make("engines", jar, "-Pengines", "-pl", "grader/engines");
  }

  private void make(String what, Path jar, String... options)
      throws IOException, InterruptedException {
    boolean windows = File.separatorChar == '\\';
    List<String> command = new ArrayList<>();
    command.add(maven(String.valueOf(System.getenv("PATH")), windows));
    command.addAll(List.of("-q", "-DskipTests", "-am"));
    command.addAll(Arrays.asList(options));
    command.add("package");
    long before = jar.toFile().lastModified();
    try (FileChannel lock = lockFile()) {
      lock.lock();
      if (jar.toFile().lastModified() != before) {
        return; // Another kata, started at the same time, was faster.
      }
      System.out.println("kata: " + Words.building(what));
      FileTime begin = FileTime.fromMillis(System.currentTimeMillis());
      if (run(command) != 0) {
        throw new Refusal(FAULT, Words.notBuilt(what));
      }
      Files.setLastModifiedTime(jar, begin); // What was saved meanwhile is newer.
    }
  }

  private FileChannel lockFile() {
    try {
      Path file = Files.createDirectories(target).resolve("kata.lock");
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Refusal(USAGE, Words.notWritable(target));
    }
  }

  /** The program Maven on a search path; Windows starts no file without one of these endings. */
  static String maven(String path, boolean windows) {
    List<String> names = windows ? List.of("mvn.cmd", "mvn.bat", "mvn.exe") : List.of("mvn");
    for (String folder : path.replace("\"", "").split(windows ? ";" : ":")) {
      for (String name : names) {
        File file = new File(folder, name);
        if (!folder.isEmpty() && file.isFile() && file.canExecute()) {
          return file.getPath();
        }
      }
    }
    throw new Refusal(USAGE, Words.NO_MAVEN);
  }

  /** Starts the launcher of the new build, since only that one knows how to go on. */
  int launchAsBuilt(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-D" + BUILT + "=true", "-cp"));
    command.add(target.resolve("classes").toString());
    command.add("grader.launch.Launcher");
    command.addAll(Arrays.asList(arguments));
    return run(command);
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    process.getOutputStream().close(); // What is piped in is for the grader.
    return process.waitFor();
  }

  /** What is said to the user. */
  static final class Words {
    static final String NO_MAVEN = "no mvn found: install Maven 3.8 or newer, it builds the grader";

    private Words() {}

    static String oldJava(int feature) {
      return "this is Java " + feature + ": install JDK 17 or newer, or set JAVA_HOME to one";
    }

    static String building(String what) {
      return "building the " + what + ", this takes a moment the first time";
    }

    static String notBuilt(String what) {
      return "the " + what + " did not build: see the lines above";
    }

    static String notWritable(Path path) {
      return path + " must be rebuilt and cannot be written to: ask its owner to run kata";
    }
  }
}
