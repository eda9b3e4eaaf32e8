package grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip, as its directory names them. */
final class ZipEntries {
  /** What tools write that do not say that they write UTF-8. */
  private static final Charset OLD =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private final String archive;
  private final Channels channels;

  /** The zip, opened as often as it is visited. */
  interface Channels {
    SeekableByteChannel open() throws IOException;
  }

  ZipEntries(String archive, Channels channels) {
    this.archive = archive;
    this.channels = channels;
  }

  void visit(FileTree.Visitor visitor) throws IOException {
    try (SeekableByteChannel channel = channels.open()) {
      ZipDirectory.check(channel);
      visit(channel, visitor);
    }
  }

  private void visit(SeekableByteChannel channel, FileTree.Visitor visitor) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get()) {
      for (ZipArchiveEntry it : Collections.list(zip.getEntries())) {
        if (it.isDirectory()) {
          visitor.visitFolder(nameOf(it));
        } else {
          long modified = it.getTime() < 0 ? 0 : it.getTime();
          visitor.visit(
              new FileTree.Entry(nameOf(it), it.isUnixSymlink(), modified, () -> open(zip, it)));
        }
      }
    }
  }

  private InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Rejection.ofPackaging(IntakeMessages.encrypted(archive));
    }
    if (!zip.canReadEntryData(entry)) {
      throw Rejection.ofPackaging(IntakeMessages.unknownMethod(archive));
    }
    return zip.getInputStream(entry);
  }

  /** UTF-8 where the zip says so or the bytes can be nothing else. */
  private static String nameOf(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD);
    }
  }
}
