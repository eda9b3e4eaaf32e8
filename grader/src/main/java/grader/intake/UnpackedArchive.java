package grader.intake;

import grader.storage.TemporaryFolder;
import grader.storage.Utf8Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive with all that is in it, unpacked into a folder that is gone with this process. A link
 * is never made: an empty file stands in its place. Archives in it stay archives.
 */
public final class UnpackedArchive {
  private static final int MOST_FILES = 100_000;
  private static final long MOST_BYTES = 1L << 30;
  private static final int BLOCK = 1 << 16;

  private final String archive;
  private final Path folder;
  private int files = MOST_FILES;
  private long bytes = MOST_BYTES;

  private UnpackedArchive(String archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /**
   * Unpacks an archive.
   *
   * @param name the last part of its path
   * @return the folder of all that is in it
   * @throws UsageException when it is none, is damaged, or holds too much
   */
  public static Path of(Path archive, String name) {
    try {
      Path top = TemporaryFolder.create("class");
      Path inside = Files.createDirectory(Utf8Path.in(top, ArchiveFormat.withoutEnding(name)));
      UnpackedArchive it = new UnpackedArchive(archive.toString(), inside);
      tree(archive).withAll().visit(it.writer());
      return inside;
    } catch (Rejection e) {
      throw new UsageException(e.problems().get(0));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(IntakeMessages.damaged(archive.toString()));
    }
  }

  private static ArchiveTree tree(Path archive) throws IOException {
    ArchiveBudget budget = new ArchiveBudget();
    if (budget.staysOnDisk(archive)) {
      return ArchiveTree.ofZip(archive.toString(), archive);
    }
    try (InputStream in = Files.newInputStream(archive)) {
      return new ArchiveTree(archive.toString(), budget.read(in));
    }
  }

  private FileTree.Visitor writer() {
    return new FileTree.Visitor() {
      @Override
      public void visit(FileTree.Entry entry) throws IOException {
        try {
          write(entry, entry.name());
        } catch (FileAlreadyExistsException e) {
          write(entry, entry.name() + "'");
        }
      }

      @Override
      public void visitFolder(String name) throws IOException {
        Files.createDirectories(place(name));
      }
    };
  }

  private void write(FileTree.Entry entry, String name) throws IOException {
    Path file = place(name);
    Files.createDirectories(file.resolveSibling(""));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      if (!entry.isLink()) {
        try (InputStream content = entry.content().open()) {
          copy(content, out);
        }
      }
    }
    if (entry.modified() > 0) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(entry.modified()));
    }
  }

  private void copy(InputStream content, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int read = content.read(block); read >= 0; read = content.read(block)) {
      bytes -= read;
      if (bytes < 0) {
        throw Rejection.ofPackaging(IntakeMessages.unpacksTooMuch(archive, MOST_BYTES >> 20));
      }
      out.write(block, 0, read);
    }
  }

  private Path place(String name) throws IOException {
    files--;
    if (files < 0) {
      throw Rejection.ofPackaging(IntakeMessages.tooManyNames(MOST_FILES));
    }
    Path file = Utf8Path.in(folder, name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("outside of the archive: " + name);
    }
    return file;
  }

  /**
   * Where all of a class lies in one folder, that one; a submission is no such folder.
   *
   * @throws UsageException when it cannot be read
   */
  public static Path innermost(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> all =
          children.filter(it -> !IgnoredNames.isFile(it.getFileName() + "/x")).toList();
      boolean wrapped =
          all.size() == 1 && Files.isDirectory(all.get(0)) && holdsSeveral(all.get(0));
      return wrapped ? innermost(all.get(0)) : folder;
    } catch (IOException e) {
      throw new UsageException(IntakeMessages.damaged(folder.toString()));
    }
  }

  private static boolean holdsSeveral(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.noneMatch(it -> it.endsWith("src") || it.endsWith("pom.xml"));
    }
  }
}
