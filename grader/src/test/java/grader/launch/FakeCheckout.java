package grader.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.MiniCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A repository of a script, the launcher as it is built, and a jar that is no grader. */
record FakeCheckout(Path root) {
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  /** What became of a process. */
  record Ended(int code, String output, long process) {}

  /** Makes one that is built. */
  static FakeCheckout in(Path root) throws IOException {
    FakeCheckout checkout = new FakeCheckout(root);
    checkout.source("pom.xml");
    checkout.source("grader/pom.xml");
    checkout.source("grader/src/main/java/A.java");
    checkout.source("grader/src/main/java/grader/launch/Build.java");
    Files.copy(
        Path.of("src/main/java/grader/launch/Build.java"),
        root.resolve("grader/src/main/java/grader/launch/Build.java"),
        StandardCopyOption.REPLACE_EXISTING);
    checkout.source("katas/building-blocks/pom.xml");
    checkout.source("katas/building-blocks/src/main/java/B.java");
    Path target = Files.createDirectories(root.resolve("grader/target"));
    Files.createDirectory(target.resolve("lib"));
    Path classes = classes(Launcher.class);
    MiniCourse.copyTree(classes.resolve("grader/launch"), target.resolve("classes/grader/launch"));
    jar(target.resolve("grader.jar"));
    Files.copy(Path.of("kata"), root.resolve("grader/kata"), StandardCopyOption.COPY_ATTRIBUTES);
    checkout.age(BUILT.minusSeconds(1));
    Files.setLastModifiedTime(target.resolve("grader.jar"), FileTime.from(BUILT));
    return checkout;
  }

  Path script() {
    return root.resolve("grader/kata");
  }

  Path source(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  /** Makes a file or folder newer than the jar. */
  void touch(String name) throws IOException {
    Files.setLastModifiedTime(root.resolve(name), FileTime.from(BUILT.plusSeconds(1)));
  }

  private void age(Instant time) throws IOException {
    List<Path> all;
    try (var paths = Files.walk(root)) {
      all = paths.toList();
    }
    for (Path path : all) {
      Files.setLastModifiedTime(path, FileTime.from(time));
    }
  }

  private static Path classes(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation() + ""));
  }

  private static void jar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeGrader.class.getName());
    String name = "grader/launch/FakeGrader.class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(Files.readAllBytes(classes(FakeGrader.class).resolve(name)));
    }
  }

  /** Runs a command that is given a word on its standard input, with these variables besides. */
  Ended run(Map<String, String> variables, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(it -> it.startsWith("LC_") || it.startsWith("LANG"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Process process = builder.directory(root.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("piped".getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output, process.pid());
  }
}
