package grader.export;

import grader.course.Kata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which files a learner gets, and where they go. */
final class LearnerFiles {
  /** What builds and editors leave behind. */
  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".idea", ".vscode", ".settings", ".classpath", ".project", ".DS_Store");

  /** What is about all katas together. */
  private static final Set<String> ABOUT_ALL =
      Set.of("katas/README.md", "katas/plan.csv", "katas/scoreboard");

  private static final String README = "README.md";
  private static final String POM = "pom.xml";

  private final ExportScope content;
  private final Path root;

  LearnerFiles(ExportScope content) {
    this.content = content;
    root = content.course().root();
  }

  /** Writes the katas as learners begin with them. */
  void writeKatas(Path to) throws IOException {
    for (String name : List.of("LICENSE", ".gitignore", ".gitattributes")) {
      if (Files.exists(root.resolve(name))) {
        Files.copy(root.resolve(name), to.resolve(name));
      }
    }
    copy(root, root.resolve("katas"), to);
    LearnerPoms poms = new LearnerPoms(content);
    Files.writeString(to.resolve("katas").resolve(POM), poms.katas());
    Files.writeString(to.resolve(POM), poms.root());
    Files.writeString(to.resolve(README), content.isSingle() ? readmeOfOne() : readmeOfAll());
  }

  /** Fills the starters by the reference solutions, with notes and other designs beside. */
  void writeSolutions(Path to) throws IOException {
    for (Kata kata : content.katas()) {
      Path solution = kata.solution();
      Path folder = to.resolve("katas").resolve(kata.id());
      for (String part : List.of("src/main", "NOTES.md", "alternatives")) {
        if (Files.exists(solution.resolve(part))) {
          copy(solution, solution.resolve(part), folder);
        }
      }
    }
  }

  private String readmeOfAll() throws IOException {
    return ExportedMarkdown.of(template("README.md"), content.solutions());
  }

  private String readmeOfOne() throws IOException {
    Kata kata = content.katas().get(0);
    String text = ExportedMarkdown.of(template("one-kata.md"), content.solutions());
    return ExportedMarkdown.fill(text, Map.of("id", kata.id(), "title", kata.title()));
  }

  private static String template(String name) throws IOException {
    try (InputStream text = LearnerFiles.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Copies {@code from} to the same place below {@code to} as it has below {@code base}. */
  private void copy(Path base, Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isGiven(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && isGiven(file)) {
              write(file, to.resolve(base.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void write(Path file, Path copy) throws IOException {
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    if (file.toString().endsWith(".md")) {
      String text = Files.readString(file);
      Files.writeString(copy, ExportedMarkdown.of(text, content.solutions()));
    } else {
      Files.write(copy, Files.readAllBytes(file));
    }
  }

  private boolean isGiven(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    if (NOT_SOURCES.contains(name) || name.endsWith(".iml")) {
      return false;
    }
    Path place = root.relativize(file);
    return !place.startsWith("katas") || place.getNameCount() < 2 || isGivenBelowKatas(place);
  }

  private boolean isGivenBelowKatas(Path place) {
    String top = place.subpath(0, 2).toString().replace('\\', '/');
    return content.has(place.getName(1).toString())
        && !(content.isSingle() && ABOUT_ALL.contains(top));
  }
}
