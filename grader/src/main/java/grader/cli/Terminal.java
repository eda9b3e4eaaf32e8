package grader.cli;

import java.io.Console;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What the place can do that the output goes to.
 *
 * @param interactive whether somebody looks at it, and not a file or another program
 * @param colour whether it is wished and understood; NO_COLOR forbids it
 * @param clears whether it can be cleared
 */
record Terminal(boolean interactive, boolean colour, boolean clears) {
  /** The one of this process. */
  static Terminal find(Map<String, String> environment) {
    boolean interactive = isInteractive(System.console());
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        interactive, interactive && Ansi.AUTO.enabled(), interactive && !dumb && canClear());
  }

  /** Newer JDKs have a console where there is none, and a method that tells. */
  private static boolean isInteractive(Console console) {
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Old terminals of Windows print the sequence instead of obeying it. */
  private static boolean canClear() {
    return Ansi.AUTO.enabled() || !System.getProperty("os.name").startsWith("Windows");
  }
}
