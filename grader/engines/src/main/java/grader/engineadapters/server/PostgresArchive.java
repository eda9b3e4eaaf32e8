package grader.engineadapters.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The archive in which programs of PostgreSQL come. */
final class PostgresArchive {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresArchive() {}

  /** Unpacks a {@code .txz} into a folder; an entry that would stand outside is refused. */
  static void unpack(InputStream packed, Path folder) throws IOException {
    InputStream buffered = new BufferedInputStream(packed, 1 << 16);
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new XZCompressorInputStream(buffered))) {
      TarArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        unpack(archive, entry, folder);
        entry = archive.getNextEntry();
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("an entry of the archive points outside: " + entry.getName());
    }
    Files.createDirectories(entry.isDirectory() ? target : target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, target);
      boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
