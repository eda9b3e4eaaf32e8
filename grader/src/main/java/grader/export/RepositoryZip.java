package grader.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a repository, its history included, so that whoever unpacks it can go on committing. */
final class RepositoryZip {
  private RepositoryZip() {}

  /** Writes a zip whose single folder is {@code folder}; every entry has the same time. */
  static void write(Path folder, Instant time, Path zip) throws IOException {
    Path base = Objects.requireNonNull(folder.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        boolean isFolder = Files.isDirectory(file);
        String name = base.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(isFolder ? name + "/" : name);
        entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        out.putNextEntry(entry);
        if (!isFolder) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
  }
}
