package grader.run;

import grader.storage.CacheFolder;
import grader.storage.FileTrees;
import grader.worker.WorkerMain;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The libraries of a worker, as jars in a folder that is named by their content and kept between
 * runs of the grader.
 *
 * <p>They are copied because the grader's own class path shows more than a submission may see, and
 * because the archive of loaded classes, which halves the start of a worker, needs jars.
 *
 * @param jars the class path, the worker's own classes first
 * @param archive where the archive of loaded classes is, if there is one
 */
record WorkerLibraries(Path folder, List<Path> jars, Path archive) {
  /** One class of every library that tests may use; nothing else of the grader gets in. */
  private static final List<String> ANCHORS =
      List.of(
          "katas.blocks.NotImplementedException",
          "katas.kit.Exploration",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "org.jspecify.annotations.Nullable",
          "org.objectweb.asm.ClassReader",
          "org.assertj.core.api.Assertions",
          "org.awaitility.Awaitility",
          "org.hamcrest.Matcher",
          "org.mockito.Mockito",
          "org.mockito.junit.jupiter.MockitoExtension",
          "org.objenesis.Objenesis",
          "net.bytebuddy.ByteBuddy",
          "net.bytebuddy.agent.ByteBuddyAgent");

  /** Finds the folder for the libraries on the grader's class path, or makes it. */
  static WorkerLibraries prepare() throws IOException {
    Set<Path> libraries = new LinkedHashSet<>();
    for (String anchor : ANCHORS) {
      libraries.add(source(anchor));
    }
    byte[] worker = WorkerJar.ofWorkerClasses(source(WorkerMain.class.getName()));
    Path folder = CacheFolder.find().resolve("worker-" + name(worker, libraries));
    if (!Files.isDirectory(folder)) {
      CacheFolder.deleteUnused(folder.getParent());
      build(folder, worker, libraries);
    }
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
    List<Path> jars = new ArrayList<>();
    for (int i = 0; i <= libraries.size(); i++) {
      jars.add(folder.resolve(jarName(i)));
    }
    return new WorkerLibraries(folder, jars, folder.resolve("classes.jsa"));
  }

  private static Path source(String className) throws IOException {
    try {
      Class<?> anchor = Class.forName(className, false, WorkerLibraries.class.getClassLoader());
      CodeSource source = anchor.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IOException("no library with " + className + " on the grader's class path", e);
    }
  }

  private static String jarName(int place) {
    return String.format(Locale.ROOT, "%02d.jar", place);
  }

  /** Makes the folder beside its place and moves it there, so that no half of one is ever used. */
  private static void build(Path folder, byte[] worker, Set<Path> libraries) throws IOException {
    Path unfinished = Files.createTempDirectory(folder.getParent(), "unfinished");
    try {
      RunFolder.open(unfinished);
      RunFolder.open(Files.write(unfinished.resolve(jarName(0)), worker));
      int place = 1;
      for (Path library : libraries) {
        Path jar = unfinished.resolve(jarName(place++));
        if (Files.isDirectory(library)) {
          Files.write(jar, WorkerJar.of(library));
        } else {
          Files.copy(library, jar, StandardCopyOption.COPY_ATTRIBUTES);
        }
        RunFolder.open(jar);
      }
      // Where another grader was faster, its folder has the same content.
      FileTrees.moveUnlessThere(unfinished, folder);
    } finally {
      FileTrees.delete(unfinished);
    }
  }

  /** The JDK is part of the name because an archive of classes fits one JDK only. */
  private static String name(byte[] worker, Set<Path> libraries) throws IOException {
    MessageDigest digest = sha256();
    digest.update(worker);
    add(digest, System.getProperty("java.home"));
    add(digest, System.getProperty("java.vm.version"));
    for (Path library : libraries) {
      if (Files.isDirectory(library)) {
        digest.update(WorkerJar.of(library));
      } else {
        add(digest, library.getFileName().toString());
        add(digest, Files.size(library) + " " + Files.getLastModifiedTime(library));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
