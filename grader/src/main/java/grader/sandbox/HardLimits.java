package grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits that this process cannot raise, from lines such as {@code Max open files 1024 4096
 * files}: whoever asks for more than the last number gets an error and not less.
 */
public record HardLimits(List<String> lines) {
  private static final int ENOUGH_FILES = 512;
  private static final int ENOUGH_PROCESSES = 256;
  private static final Path LIMITS = Path.of("/proc/self/limits");

  /** The limits of this process; none where the system does not tell them. */
  public static HardLimits ofThisProcess() {
    try {
      return new HardLimits(Files.readAllLines(LIMITS));
    } catch (IOException e) {
      return new HardLimits(List.of());
    }
  }

  /** Which limits a grading may not fit into, and what to do; blank when it fits. */
  public String advice() {
    StringBuilder advice = new StringBuilder();
    advise(advice, "open files", "-n", ENOUGH_FILES);
    advise(advice, "processes", "-u", ENOUGH_PROCESSES);
    return advice.toString();
  }

  private void advise(StringBuilder advice, String name, String flag, int enough) {
    long is = atMost(name, enough);
    if (is < enough) {
      advice
          .append("; ulimit ")
          .append(flag)
          .append(" is ")
          .append(is)
          .append(", raise it to ")
          .append(enough);
    }
  }

  /** The smaller of a limit that is wanted and the hard one. */
  long atMost(String name, long wanted) {
    Pattern pattern = Pattern.compile("Max " + name + "\\s+\\S+\\s+(\\d{1,18})\\b.*");
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return Math.min(wanted, Long.parseLong(matcher.group(1)));
      }
    }
    return wanted;
  }
}
