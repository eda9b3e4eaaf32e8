package grader.intake;

import grader.text.IntakeMessages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The entries of a zip, as its directory names them. */
final class ZipEntries {
  /** Beyond this the list of names alone would cost more than all sources. */
  private static final int MOST_ENTRIES = 100_000;

  private static final byte[] ENTRY = {'P', 'K', 1, 2};

  /** What tools write that do not say that they write UTF-8. */
  private static final Charset OLD =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private final String archive;
  private final byte[] content;

  ZipEntries(String archive, byte[] content) {
    this.archive = archive;
    this.content = content;
  }

  void visit(FileTree.Visitor visitor) throws IOException {
    if (countOfEntries() > MOST_ENTRIES) {
      throw Rejection.ofPackaging(IntakeMessages.tooManyNames(MOST_ENTRIES));
    }
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      for (ZipArchiveEntry it : Collections.list(zip.getEntries())) {
        if (!it.isDirectory()) {
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

  private int countOfEntries() {
    int count = 0;
    for (int i = 0; i + ENTRY.length <= content.length; i++) {
      if (content[i] == 'P'
          && content[i + 1] == ENTRY[1]
          && content[i + 2] == ENTRY[2]
          && content[i + 3] == ENTRY[3]) {
        count++;
      }
    }
    return count;
  }
}
