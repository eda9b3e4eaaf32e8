package grader.intake;

import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells which kata a submission is for: as named, else by its packages, else by its path. */
final class KataFinder {
  private final List<Kata> katas;

  KataFinder(Course course) {
    katas = course.katas();
  }

  Kata named(String id) {
    return katas.stream()
        .filter(kata -> kata.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException(CourseMessages.unknownKata(id, ids(katas))));
  }

  /** The kata whose id is the name of a folder on the way to the submission, the last one first. */
  Optional<Kata> byPath(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (int i = absolute.getNameCount() - 1; i >= 0; i--) {
      String name = ArchiveFormat.withoutEnding(absolute.getName(i).toString());
      Optional<Kata> found = katas.stream().filter(kata -> kata.id().equals(name)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Kata find(Path path, SourceLayout layout) {
    List<Kata> found =
        katas.stream()
            .filter(kata -> layout.main().stream().anyMatch(file -> SourceLayout.isOf(kata, file)))
            .toList();
    if (found.size() > 1) {
      throw new UsageException(IntakeMessages.severalKatas(path.toString(), ids(found)));
    }
    return found.stream()
        .findFirst()
        .or(() -> byPath(path))
        .orElseThrow(() -> new UsageException(IntakeMessages.kataNotTold(ids(katas))));
  }

  private static List<String> ids(List<Kata> katas) {
    return katas.stream().map(Kata::id).toList();
  }
}
