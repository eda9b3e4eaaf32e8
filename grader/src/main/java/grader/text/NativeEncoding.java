package grader.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How this machine's terminal and its programs encode text, whatever the JVM's default is. */
public final class NativeEncoding {
  /** UTF-8 where the JVM does not say, or names what it does not know. */
  public static final Charset CHARSET = of(System.getProperty("native.encoding", ""));

  private NativeEncoding() {}

  private static Charset of(String name) {
    return name.isBlank() || !Charset.isSupported(name)
        ? StandardCharsets.UTF_8
        : Charset.forName(name);
  }
}
