package katas.kit.schedule;

import java.util.Collection;
import katas.blocks.simulation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The one fault of a run.
 *
 * @param actor the name of the server or machine that suffers it
 * @param operation at which of its operations that the fault fits, counted from 1
 * @param fault what happens; null for a run without a fault
 */
record FaultPlan(String actor, int operation, @Nullable FaultKind fault) {
  static final FaultPlan NONE = new FaultPlan("", 0, null);

  /** Whether the fault could happen to an operation of {@code name}. */
  boolean concerns(String name, Operation operation) {
    return fault != null && name.equals(actor) && fault.fits(operation);
  }

  @Override
  public String toString() {
    return fault == null ? "none" : actor + "." + operation + "." + fault.name();
  }

  static FaultPlan parse(String text, Collection<? extends FaultKind> kinds) {
    if (text.equals("none")) {
      return NONE;
    }
    int end = text.lastIndexOf('.');
    int middle = text.lastIndexOf('.', end - 1);
    String name = text.substring(end + 1);
    FaultKind kind =
        kinds.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no fault is called " + name));
    return new FaultPlan(
        text.substring(0, middle), Integer.parseInt(text.substring(middle + 1, end)), kind);
  }
}
