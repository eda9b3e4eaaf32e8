package katas.kit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exploration says of itself: that it tries everything, or why it does not. Only the
 * reference solution is held to it, since another correct design may need more runs.
 *
 * @param because why it does not try everything; null when it does
 */
record ExplorationClaim(@Nullable String because) {
  static final ExplorationClaim EXHAUSTIVE = new ExplorationClaim(null);

  /**
   * Looks at what was tried, when {@link Exploration#EXPLORATIONS} is set.
   *
   * @throws AssertionError when it is not what was said
   */
  void judge(Exploration.Summary tried) {
    String wanted = System.getProperty(Exploration.EXPLORATIONS, "");
    if (wanted.equals("print")) {
      System.out.println("exploration: " + place() + " " + claimed() + ", " + words(tried));
    } else if (wanted.equals("enforce") && because == null && !tried.exhaustive()) {
      throw new AssertionError(
          "this exploration says that it tries everything, but it was "
              + words(tried)
              + ": make it smaller, or say why by bound(runs, because)");
    }
  }

  private String claimed() {
    return because == null ? "says exhaustive" : "says cut off";
  }

  private static String words(Exploration.Summary tried) {
    return (tried.exhaustive() ? "exhaustive" : "cut off") + " after " + tried.runs() + " runs";
  }

  /** Where the test calls the kit: file and line. */
  private static String place() {
    Optional<StackWalker.StackFrame> caller =
        StackWalker.getInstance().walk(frames -> frames.filter(it -> !isKit(it)).findFirst());
    return caller.map(it -> it.getFileName() + ":" + it.getLineNumber()).orElse("unknown");
  }

  private static boolean isKit(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    return name.equals(ExplorationClaim.class.getName())
        || name.equals(Exploration.class.getName());
  }
}
