package grader.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The files of an archive in memory. What is wrong with its content is a {@link Rejection} for the
 * packaging, in one line with the archive's name; it never is a fault of this machine.
 *
 * <p>Nothing is unpacked but what a visitor opens, and in formats that can only be read from front
 * to end what stands before it, at most {@value #MOST_UNPACKED} bytes of it.
 */
final class ArchiveTree implements FileTree {
  static final long MOST_UNPACKED = 128L << 20;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int MOST_MEMORY_KIBIBYTES = 96 << 10;
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final String archive;
  private final byte[] content;
  private final ArchiveFormat format;
  private final ZipEntries.Channels zip;
  private final boolean all;

  /**
   * The tree of an archive.
   *
   * @param archive what messages call it
   */
  ArchiveTree(String archive, byte[] content) {
    this(archive, content, false, () -> new SeekableInMemoryByteChannel(content));
  }

  private ArchiveTree(String archive, byte[] content, boolean all, ZipEntries.Channels zip) {
    this.archive = archive;
    this.content = content;
    this.all = all;
    this.zip = zip;
    this.format =
        ArchiveFormat.of(content)
            .orElseThrow(() -> Rejection.ofPackaging(IntakeMessages.noArchive(archive)));
  }

  /** The tree of a zip that stays on the disk, of which little is read. */
  static ArchiveTree ofZip(String archive, Path file) {
    return new ArchiveTree(archive, ZIP, false, () -> Files.newByteChannel(file));
  }

  /** The same tree with all files, also those that are nobody's, whatever their names are. */
  ArchiveTree withAll() {
    return new ArchiveTree(archive, content, true, zip);
  }

  @Override
  public void visit(Visitor visitor) {
    try {
      switch (format) {
        case ZIP -> new ZipEntries(archive, zip).visit(passing(visitor));
        case EMPTY_ZIP -> {}
        case SEVEN_ZIP -> visitSevenZip(visitor);
        case RAR -> throw Rejection.ofPackaging(IntakeMessages.rar(archive));
        case GZIP -> visitTar(new GZIPInputStream(bytes()), visitor);
        case XZ -> visitTar(new XZInputStream(bytes(), MOST_MEMORY_KIBIBYTES), visitor);
        case BZIP2 -> visitTar(new BZip2CompressorInputStream(bytes(), true), visitor);
        case TAR -> visitTar(bytes(), visitor);
      }
    } catch (PasswordRequiredException e) {
      throw Rejection.ofPackaging(IntakeMessages.encrypted(archive));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw Rejection.ofPackaging(IntakeMessages.damaged(archive));
    }
  }

  private void visitTar(InputStream unpacked, Visitor visitor) throws IOException {
    InputStream bounded = new UnpackedStream(archive, unpacked);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(bounded, "UTF-8")) {
      for (TarArchiveEntry it = tar.getNextEntry(); it != null; it = tar.getNextEntry()) {
        if (it.isDirectory()) {
          visitor.visitFolder(plain(it.getName()));
        } else if (it.isFile() || it.isSymbolicLink() || it.isLink()) {
          boolean link = it.isSymbolicLink() || it.isLink();
          long modified = it.getLastModifiedTime().toMillis();
          pass(new Entry(it.getName(), link, modified, () -> kept(tar)), visitor);
        }
      }
    }
  }

  private void visitSevenZip(Visitor visitor) throws IOException {
    try (SevenZFile file =
        SevenZFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setMaxMemoryLimitKiB(MOST_MEMORY_KIBIBYTES)
            .get()) {
      long unpacked = 0;
      for (SevenZArchiveEntry it = file.getNextEntry(); it != null; it = file.getNextEntry()) {
        unpacked += it.getSize();
        if (it.getSize() < 0 || unpacked > MOST_UNPACKED) {
          throw Rejection.ofPackaging(IntakeMessages.unpacksTooMuch(archive, MOST_UNPACKED >> 20));
        }
        if (it.isDirectory()) {
          visitor.visitFolder(plain(it.getName()));
        } else {
          SevenZArchiveEntry entry = it;
          long modified = it.getHasLastModifiedDate() ? it.getLastModifiedTime().toMillis() : 0;
          Content its = () -> file.getInputStream(entry);
          pass(new Entry(it.getName(), false, modified, its), visitor);
        }
      }
    }
  }

  private Visitor passing(Visitor visitor) {
    return new Visitor() {
      @Override
      public void visit(Entry entry) throws IOException {
        pass(entry, visitor);
      }

      @Override
      public void visitFolder(String name) throws IOException {
        visitor.visitFolder(plain(name));
      }
    };
  }

  /** Some programs put backslashes between folders, others begin at the folder itself. */
  private static String plain(String name) {
    return name.replace('\\', '/').replaceFirst("^(\\./+)+", "");
  }

  private void pass(Entry entry, Visitor visitor) throws IOException {
    String name = plain(entry.name());
    if (all) {
      visitor.visit(new Entry(name, entry.isLink(), entry.modified(), entry.content()));
      return;
    }
    if (isRead(name) && OUTSIDE.matcher(entry.name()).find()) {
      throw new UsageException(IntakeMessages.unsafeName(entry.name()));
    }
    if (IgnoredNames.isFile(name)) {
      return;
    }
    if (isRead(name) && CONTROL.matcher(name).find()) {
      throw new UsageException(IntakeMessages.unreadableName(entry.name()));
    }
    visitor.visit(new Entry(name, entry.isLink(), entry.modified(), entry.content()));
  }

  private static boolean isRead(String name) {
    return name.endsWith(".java") || ArchiveFormat.isNamed(name);
  }

  private InputStream bytes() {
    return new ByteArrayInputStream(content);
  }

  /** An entry of a stream, which closing must not end. */
  private static InputStream kept(InputStream stream) {
    return CloseShieldInputStream.wrap(stream);
  }
}
