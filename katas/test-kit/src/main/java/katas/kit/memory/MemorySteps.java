package exam.ratelimiter;

import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** Where classes of {@link SteppedClasses} stop before they touch memory, for other threads. */
public final class Steps {
  static final String NAME = "exam/ratelimiter/Steps";
  static final String BEFORE = "before";

  private static final String MEMORY = "the process's memory";

  private static volatile @Nullable Simulation simulation;

  private Steps() {}

  /** Makes everything that follows a step of this simulation; explorations take turns. */
  static void of(Simulation newSimulation) {
    simulation = newSimulation;
  }

  /**
   * Lets other threads go first, or not. Called from code that was made at run time.
   *
   * @param what what is touched next, and where in the source
   */
  public static void before(String what, boolean reads) {
    Simulation current = simulation;
    if (current != null) {
      Access access = reads ? Access.read(MEMORY) : Access.write(MEMORY);
      current.<@Nullable Object>perform(
          Operation.local("memory", reads ? "reads" : "uses", what, access), () -> null);
    }
  }
}
