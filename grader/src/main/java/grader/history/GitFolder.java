package grader.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the git folder of a submission lies.
 *
 * @param place the git folder itself, or the zip that it is in
 * @param top in a zip, what stands before {@code .git/}; may be empty
 * @param below what leads from the top of the repository to the submission, ends in a slash; may be
 *     empty
 */
record GitFolder(Path place, String top, String below) {
  private static final String NAME = ".git";
  private static final long LARGEST_ZIP = 20 << 20;
  private static final String HEAD = NAME + "/HEAD";

  /** The nearest one upwards of a folder, or the one nearest to the top of a zip. */
  static Optional<GitFolder> of(Path submission) throws IOException {
    Path path = submission.toAbsolutePath().normalize();
    if (!Files.isDirectory(path)) {
      return ofZip(path);
    }
    for (Path it = path; it != null; it = it.getParent()) {
      if (Files.exists(it.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
        String below = it.relativize(path).toString().replace('\\', '/');
        return Optional.of(new GitFolder(it.resolve(NAME), "", below.isEmpty() ? "" : below + "/"));
      }
    }
    return Optional.empty();
  }

  private static Optional<GitFolder> ofZip(Path path) throws IOException {
    if (Files.size(path) > LARGEST_ZIP) {
      throw new HistoryLimitException();
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return names(zip).stream()
          .filter(name -> name.equals(HEAD) || name.endsWith("/" + HEAD))
          .map(name -> name.substring(0, name.length() - HEAD.length()))
          .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
          .map(top -> new GitFolder(path, top, ""));
    }
  }

  private static List<String> names(ZipFile zip) {
    return Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
  }

  /** Whether it is a link, or a file that names another place: neither is followed. */
  boolean leadsElsewhere() {
    return isInFolder() && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isInFolder() {
    return place.endsWith(NAME);
  }

  /**
   * The path of the repository for a path of the submission; empty when it lies outside.
   *
   * @param inSubmission with slashes, as an intake tells it
   */
  Optional<String> inRepository(String inSubmission) {
    return inSubmission.startsWith(top)
        ? Optional.of(below + inSubmission.substring(top.length()))
        : Optional.empty();
  }

  /** Copies what is taken. */
  void copy(RepositoryFiles to) throws IOException {
    if (isInFolder()) {
      copyFolder(to);
    } else {
      copyZip(to);
    }
  }

  private void copyFolder(RepositoryFiles to) throws IOException {
    Files.walkFileTree(
        place,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = place.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && RepositoryFiles.isTaken(name)) {
              try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                to.add(name, content);
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void copyZip(RepositoryFiles to) throws IOException {
    String start = top + NAME + "/";
    try (ZipFile zip = new ZipFile(place.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.startsWith(start) && RepositoryFiles.isTaken(name.substring(start.length()))) {
          try (InputStream content = zip.getInputStream(entry)) {
            to.add(name.substring(start.length()), content);
          }
        }
      }
    }
  }
}
