package grader.engineadapters.blobs;

import grader.engineadapters.shared.Utf8Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Blobs as files. A blob is written beside its place and then put there whole, which the file
 * system does at one instant; so no lock is needed, and a reader sees the old one or the new one.
 *
 * <p>The file's name is the key in hexadecimal, because file systems differ in what they take for a
 * name, and some for the same name; a long one is cut into folders.
 */
final class FileBlobStore {
  private static final String SUFFIX = ".blob";
  private static final int PIECE = 200;

  private final Path folder;
  private final Path unfinished;

  FileBlobStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.resolve("blobs"));
    this.unfinished = Files.createDirectories(folder.resolve("unfinished"));
  }

  void put(String key, byte[] content) throws IOException {
    Path written = written(content);
    Files.move(written, place(key), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A second name for a file is refused where there is one already; that is the condition. */
  boolean putIfAbsent(String key, byte[] content) throws IOException {
    Path written = written(content);
    try {
      Files.createLink(place(key), written);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.delete(written);
    }
  }

  private Path written(byte[] content) throws IOException {
    Path file = Files.createTempFile(unfinished, "", SUFFIX);
    return Files.write(file, content);
  }

  /** Part of a blob: from {@code offset}, {@code length} bytes at most. */
  Optional<byte[]> get(String key, long offset, long length) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(place(key))) {
      long rest = Math.max(0, file.size() - offset);
      ByteBuffer part = ByteBuffer.allocate(Math.toIntExact(Math.min(rest, length)));
      file.position(offset);
      while (part.hasRemaining() && file.read(part) >= 0) {
        // Reads on: one read may give less.
      }
      return Optional.of(part.array());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  Optional<Long> size(String key) throws IOException {
    try {
      return Optional.of(Files.size(place(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  boolean delete(String key) throws IOException {
    return Files.deleteIfExists(place(key));
  }

  /** Reads every name there is: right for tests, and for no more than some thousand blobs. */
  List<String> list(String prefix, String after, int limit) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(this::key)
          .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
          .sorted()
          .limit(limit)
          .toList();
    }
  }

  private Path place(String key) throws IOException {
    String name = HexFormat.of().formatHex(Utf8Text.bytes(key)) + SUFFIX;
    Path place = folder;
    while (name.length() > PIECE) {
      place = place.resolve(name.substring(0, PIECE));
      name = name.substring(PIECE);
    }
    Files.createDirectories(place);
    return place.resolve(name);
  }

  private String key(Path file) {
    String name =
        folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "");
    String hex = name.substring(0, name.length() - SUFFIX.length());
    return Utf8Text.text(HexFormat.of().parseHex(hex));
  }
}
