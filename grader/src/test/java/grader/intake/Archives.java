package grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes archives as learners' tools make them, from contents by name. */
final class Archives {
  private static final int LOCAL_FLAGS = 6;
  private static final int DIRECTORY_FLAGS = 8;

  private Archives() {}

  /** Contents of one file. */
  static Map<String, byte[]> of(String name, String text) {
    return Map.of(name, text.getBytes(UTF_8));
  }

  /** An archive in the format that its name says. */
  static byte[] make(String name, Map<String, byte[]> files) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "zip" -> zip(files, UTF_8, true);
      case "7z" -> sevenZip(files);
      case "gz", "tgz" -> tar(files, GZIPOutputStream::new);
      case "xz" -> tar(files, out -> new XZOutputStream(out, new LZMA2Options()));
      case "tar" -> tar(files, out -> out);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** A zip whose names are in an encoding, which it tells or not. */
  static byte[] zip(Map<String, byte[]> files, Charset names, boolean told) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      out.setEncoding(names.name());
      out.setUseLanguageEncodingFlag(told);
      out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** The same zip with every entry marked as encrypted. */
  static byte[] encrypted(byte[] zip) {
    byte[] marked = zip.clone();
    for (int i = 0; i + DIRECTORY_FLAGS < marked.length; i++) {
      if (marked[i] == 'P' && marked[i + 1] == 'K') {
        if (marked[i + 2] == 3) {
          marked[i + LOCAL_FLAGS] |= 1;
        } else if (marked[i + 2] == 1) {
          marked[i + DIRECTORY_FLAGS] |= 1;
        }
      }
    }
    return marked;
  }

  private static byte[] sevenZip(Map<String, byte[]> files) throws IOException {
    try (SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel()) {
      try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          SevenZArchiveEntry entry = new SevenZArchiveEntry();
          entry.setName(file.getKey());
          out.putArchiveEntry(entry);
          out.write(file.getValue());
          out.closeArchiveEntry();
        }
      }
      return java.util.Arrays.copyOf(bytes.array(), (int) bytes.size());
    }
  }

  private interface Compression {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] tar(Map<String, byte[]> files, Compression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(compression.around(bytes), UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      out.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
