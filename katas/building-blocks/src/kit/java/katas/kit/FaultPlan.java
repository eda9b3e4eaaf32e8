package katas.kit;

import org.jspecify.annotations.Nullable;

/**
 * The one fault of a run.
 *
 * @param actor the name of the server that suffers it
 * @param operation at which of its remote operations, counted from 1
 * @param fault what happens; null for a run without a fault
 */
record FaultPlan(String actor, int operation, @Nullable Fault fault) {
  static final FaultPlan NONE = new FaultPlan("", 0, null);

  /** The fault that this plan has for an operation, or null. */
  @Nullable Fault at(String name, int count) {
    return fault != null && count == operation && name.equals(actor) ? fault : null;
  }

  @Override
  public String toString() {
    return fault == null ? "none" : actor + "." + operation + "." + fault;
  }

  static FaultPlan parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    int end = text.lastIndexOf('.');
    int middle = text.lastIndexOf('.', end - 1);
    return new FaultPlan(
        text.substring(0, middle),
        Integer.parseInt(text.substring(middle + 1, end)),
        Fault.valueOf(text.substring(end + 1)));
  }
}
