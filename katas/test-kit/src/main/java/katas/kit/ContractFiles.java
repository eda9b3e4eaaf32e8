package katas.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a kata's contract and their SHA-256, as {@code sha256sum} writes them. They are a
 * resource of the public tests, {@code contract.sha256} in the package of the kata; {@code
 * sha256sum --check} reads it too, from the folder {@code src/api/java}.
 */
final class ContractFiles {
  /** The name of the resource in the package of the kata. */
  static final String FILE = "contract.sha256";

  private static final String SEPARATOR = "  ";

  private final Map<String, String> hashes = new LinkedHashMap<>();

  private ContractFiles(String lines) {
    lines
        .lines()
        .forEach(
            line -> {
              int end = line.indexOf(SEPARATOR);
              String file = line.substring(end + SEPARATOR.length());
              hashes.put(typeOf(file), line.substring(0, end));
            });
  }

  /**
   * Reads the list of a package.
   *
   * @throws IllegalStateException when there is none
   */
  static ContractFiles of(String packageName, ClassLoader loader) {
    String resource = packageName.replace('.', '/') + "/" + FILE;
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the test resource " + resource + " is missing");
      }
      return new ContractFiles(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the contract has a file of this type, by its full name. */
  boolean has(String type) {
    return hashes.containsKey(type);
  }

  /**
   * Whether a class stands in the folder of the contract, {@code src/api/java}, and its file is not
   * the given one; false when that folder is not at hand. Line ends do not count.
   */
  boolean isChanged(JavaClass type) {
    Optional<Path> file = type.getSource().flatMap(source -> source(source.getUri(), type));
    return file.isPresent() && !sha256(file.get()).equals(hashes.get(type.getName()));
  }

  private static Optional<Path> source(URI classFile, JavaClass type) {
    String place = URI.create(classFile.toString().replaceFirst("^jar:(.*)!.*$", "$1")).getPath();
    String name = type.getName().replace('.', '/') + ".java";
    for (Path folder = Path.of(place); folder != null; folder = folder.getParent()) {
      Path sources = folder.resolve("src/api/java");
      if (Files.isDirectory(sources)) {
        return Optional.of(sources.resolve(name)).filter(Files::exists);
      }
    }
    return Optional.empty();
  }

  private static String sha256(Path file) {
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  private static String typeOf(String file) {
    return file.substring(0, file.length() - ".java".length()).replace('/', '.');
  }
}
