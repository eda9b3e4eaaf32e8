package grader.launch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * A file of arguments of {@code java}, one a line, each in quotes.
 *
 * <p>It is the same for all users and JDKs, so who may not write to it finds it as it should be.
 *
 * @param charset in which {@code java} reads it
 */
record ArgumentFile(Path path, Charset charset) {
  /** The file, in the letters of this machine's command lines. */
  static ArgumentFile of(Path path) {
    return new ArgumentFile(path, Charset.forName(System.getProperty("sun.jnu.encoding")));
  }

  /** Replaces the file as a whole, unless it says the same. */
  void write(List<String> arguments) throws IOException {
    String text = text(arguments);
    if (!charset.newEncoder().canEncode(text)) {
      throw new Build.Refusal(Build.USAGE, unknownLetters(path, charset));
    }
    byte[] bytes = text.getBytes(charset);
    if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
      return;
    }
    Path unfinished = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(unfinished, bytes);
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Build.Refusal(Build.USAGE, Build.Words.notWritable(path));
    }
  }

  /** Inside quotes a backslash takes the next letter as it is, or makes a line end of an n. */
  static String text(List<String> arguments) {
    StringBuilder text = new StringBuilder();
    for (String argument : arguments) {
      String escaped = argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      text.append('"').append(escaped).append("\"\n");
    }
    return text.toString();
  }

  static String unknownLetters(Path path, Charset charset) {
    return path + " has letters that " + charset + " does not: move the repository elsewhere";
  }
}
