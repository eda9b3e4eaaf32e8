package grader.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads students and attempts from the names of one class, which together say what each means. */
final class HandInNames {
  /** {@code gh classroom clone student-repos} makes {@code SLUG-submissions/SLUG-LOGIN}. */
  private static final String SUBMISSIONS = "-submissions";

  /**
   * A repository of Classroom 50 is called {@code CLASSROOM-ASSIGNMENT-USER} in small letters, of a
   * group after the user who accepted first. It holds a file with the first two in quotes, as
   * written by {@code classroomcfg.Render} of foundation50/classroom50.
   */
  private static final List<String> METADATA = List.of(".classroom50.yaml", ".classroom50.yml");

  private static final Pattern CLASSROOM = Pattern.compile("(?m)^classroom:\\s*[\"']?([\\w.-]+)");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^assignment:\\s*[\"']?([\\w.-]+)");
  private static final long LARGEST_METADATA = 1 << 16;

  private final Optional<NamePattern> pattern;
  private final String slug;
  private final String blackboard;
  private final boolean canvas;

  private HandInNames(
      Optional<NamePattern> pattern, String slug, String blackboard, boolean canvas) {
    this.pattern = pattern;
    this.slug = slug;
    this.blackboard = blackboard;
    this.canvas = canvas;
  }

  /** The names of a folder's children, read by a pattern of the user where there is one. */
  static HandInNames of(String folder, List<String> names, Optional<NamePattern> pattern) {
    String slug =
        folder.endsWith(SUBMISSIONS)
            ? folder.substring(0, folder.length() - SUBMISSIONS.length()) + "-"
            : "";
    return new HandInNames(
        pattern, slug, LearningSystem.assignment(names), LearningSystem.isCanvas(names));
  }

  /** What a child's name says; empty when it says no more than itself. */
  Optional<HandInName> parse(String name, Path child) {
    if (pattern.isPresent()) {
      return pattern.get().parse(name);
    }
    Optional<HandInName> known =
        LearningSystem.parse(name, canvas)
            .map(it -> LearningSystem.withoutAssignment(it, blackboard));
    return known.or(() -> ofClassroom(name, child));
  }

  private Optional<HandInName> ofClassroom(String name, Path child) {
    if (!Files.isDirectory(child)) {
      return Optional.empty();
    }
    String begin = slug.isEmpty() || !name.startsWith(slug) ? classroom50(child) : slug;
    boolean has = !begin.isEmpty() && name.startsWith(begin) && name.length() > begin.length();
    return has
        ? Optional.of(HandInName.of(name.substring(begin.length()), "", "", false, ""))
        : Optional.empty();
  }

  private static String classroom50(Path folder) {
    for (String file : METADATA) {
      try {
        Path metadata = folder.resolve(file);
        if (Files.isRegularFile(metadata) && Files.size(metadata) <= LARGEST_METADATA) {
          String text = Files.readString(metadata);
          Matcher classroom = CLASSROOM.matcher(text);
          Matcher assignment = ASSIGNMENT.matcher(text);
          return classroom.find() && assignment.find()
              ? classroom.group(1) + "-" + assignment.group(1) + "-"
              : "";
        }
      } catch (IOException e) {
        return "";
      }
    }
    return "";
  }
}
