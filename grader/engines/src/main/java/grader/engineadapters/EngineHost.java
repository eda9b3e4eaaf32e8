package grader.engineadapters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A process that runs embedded engines for another one: starts those that its arguments name, says
 * where they are, and ends them when its standard input ends, which it does with whoever started
 * it.
 *
 * <p>It prints one line for each engine, {@code redis redis://...}, then {@value #READY}. One that
 * does not start ends it with exit code 1 and the reason on standard error, one line.
 */
public final class EngineHost {
  /** The line after the last address. */
  public static final String READY = "ready";

  private EngineHost() {}

  /**
   * Serves until the end of standard input.
   *
   * @param arguments names of {@link Engine}s in small letters
   */
  public static void main(String[] arguments) throws IOException {
    Set<Engine> wanted =
        Arrays.stream(arguments)
            .map(name -> Engine.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Engine.class)));
    try (Engines engines = Engines.start(EngineSettings.embedded(), wanted)) {
      for (Engine engine : wanted) {
        System.out.println(engine.name().toLowerCase(Locale.ROOT) + " " + engines.address(engine));
      }
      System.out.println(READY);
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IllegalStateException e) {
      System.err.println(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      System.exit(1);
    }
    System.exit(0);
  }
}
