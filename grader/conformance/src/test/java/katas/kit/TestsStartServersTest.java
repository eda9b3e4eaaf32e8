package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No test makes by {@code new} what is given a building block: two servers that are made so share
 * classes and locks.
 */
class TestsStartServersTest {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile(
          "  public ([A-Z]\\w*)\\([^)]*\\b(\\w*Platform|VersionedTable|KeyValueStore|MessageLog"
              + "|BlobStore|Scheduler|Network)\\b");

  @ParameterizedTest
  @MethodSource("katas.kit.KataFolders#all")
  void tests_start_servers_in_isolation(Path kata) throws IOException {
    Path exam = Path.of("../exams").resolve(kata.getFileName());
    List<String> servers = new ArrayList<>();
    for (String source : sources(kata.resolve("src/main/java"))) {
      Matcher constructors = CONSTRUCTOR.matcher(source);
      while (constructors.find()) {
        servers.add(constructors.group(1));
      }
    }
    List<String> tests = sources(kata.resolve("src/test/java"));
    tests.addAll(sources(exam.resolve("hidden/java")));
    tests.addAll(sources(exam.resolve("engine/java")));
    Pattern made =
        Pattern.compile("new (" + servers.stream().collect(Collectors.joining("|")) + ")\\(");

    assertThat(servers.isEmpty() ? Stream.of() : tests.stream().flatMap(it -> lines(it, made)))
        .as("start it by IsolatedServer.start")
        .isEmpty();
    assertThat(servers.isEmpty()).as("only a library has no servers").isEqualTo(isLibrary(kata));
  }

  private static boolean isLibrary(Path kata) {
    return kata.endsWith("search");
  }

  private static Stream<String> lines(String source, Pattern made) {
    return source.lines().filter(line -> made.matcher(line).find());
  }

  private static List<String> sources(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
      return sources;
    }
  }
}
