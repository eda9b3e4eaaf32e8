package grader.intake;

import grader.text.LearnerMessages;
import grader.text.UsageMessages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the Java files of a folder or of a zip. Links are never followed. */
final class FileReader {
  private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out", "node_modules");
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Beyond this the list of names alone would cost more than all sources. */
  static final int MAX_ZIP_BYTES = 20 << 20;

  private FileReader() {}

  /** Reads what is there but for the given files, which are not even opened. */
  static SubmittedFiles read(Path path, GivenFiles given) {
    SubmittedFiles files = new SubmittedFiles();
    readInto(files, path, given);
    return files;
  }

  /** Reads until the end or until a limit is passed; what was read before that stays. */
  static void readInto(SubmittedFiles files, Path path, GivenFiles given) {
    if (!Files.exists(path)) {
      throw new UsageException(UsageMessages.noSuchPath(path));
    }
    try {
      if (Files.isDirectory(path)) {
        folder(files, path, given);
        return;
      }
      if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        zip(files, path, given);
        return;
      }
    } catch (IOException e) {
      throw new UsageException(UsageMessages.unreadable(path));
    }
    throw new UsageException(UsageMessages.notASubmission(path));
  }

  private static void folder(SubmittedFiles files, Path root, GivenFiles given) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isSkipped(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (!given.leavesOut(name)) {
              take(files, name, file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void take(
      SubmittedFiles files, String name, Path file, BasicFileAttributes attributes)
      throws IOException {
    if (attributes.isSymbolicLink()) {
      files.addLink(name);
    } else if (name.endsWith(".java") && attributes.isRegularFile()) {
      // Once more not to follow: what was a file a moment ago may be a link by now.
      try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        files.add(name, content);
      }
    }
  }

  private static void zip(SubmittedFiles files, Path path, GivenFiles given) throws IOException {
    if (Files.size(path) > MAX_ZIP_BYTES) {
      throw Rejection.ofPackaging(LearnerMessages.zipTooLarge(MAX_ZIP_BYTES >> 20));
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = safeName(entry);
        if (name.endsWith(".java") && !hasSkippedFolder(name) && !given.leavesOut(name)) {
          try (InputStream content = zip.getInputStream(entry)) {
            files.add(name, content);
          }
        }
      }
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** Some programs put backslashes between folders. */
  private static String safeName(ZipEntry entry) {
    String name = entry.getName();
    if (OUTSIDE.matcher(name).find()) {
      throw new UsageException(UsageMessages.unsafeName(name));
    }
    if (CONTROL.matcher(name).find()) {
      throw new UsageException(UsageMessages.unreadableName(name));
    }
    return name.replace('\\', '/');
  }

  private static boolean hasSkippedFolder(String name) {
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      if (isSkipped(parts[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSkipped(String folder) {
    return folder.startsWith(".") || folder.equals("__MACOSX") || BUILD_OUTPUT.contains(folder);
  }
}
