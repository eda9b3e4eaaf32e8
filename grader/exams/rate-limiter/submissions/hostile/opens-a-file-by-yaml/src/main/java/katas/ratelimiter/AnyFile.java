package katas.ratelimiter;

import java.io.PrintWriter;
import org.yaml.snakeyaml.Yaml;

/** Keeps counts where a restart does not lose them. */
final class AnyFile {
  static PrintWriter open(String name) {
    return new Yaml().loadAs(name, PrintWriter.class); // sin
  }
}
