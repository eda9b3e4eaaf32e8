package katas.kit.memory;

import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** Where a {@link SteppedClass} stops before it touches memory, for other threads. */
public final class MemorySteps {
  static final String NAME = MemorySteps.class.getName().replace('.', '/');
  static final String BEFORE = "before";
  static final String DESCRIPTOR = "(Ljava/lang/String;Ljava/lang/String;Z)V";

  /** Conflicts with all other memory. */
  static final String EVERYTHING = "";

  private static final String PREFIX = "memory: ";

  private static volatile @Nullable Simulation simulation;

  private MemorySteps() {}

  /** Makes everything that follows a step of this simulation; explorations take turns. */
  public static void stepIn(Simulation newSimulation) {
    simulation = newSimulation;
  }

  /** Makes steps of nothing any more. */
  public static void end() {
    simulation = null;
  }

  /**
   * Lets other threads go first, or not. Called from code that was made at run time.
   *
   * @param memory the same for two accesses that may concern the same memory
   * @param what what is touched next, and where in the source
   */
  public static void before(String memory, String what, boolean reads) {
    Simulation current = simulation;
    if (current != null) {
      boolean everything = memory.equals(EVERYTHING);
      Access access = new Access(PREFIX + memory, everything, everything || !reads);
      current.<@Nullable Object>perform(
          Operation.local("memory", reads ? "reads" : "uses", what, access), () -> null);
    }
  }
}
