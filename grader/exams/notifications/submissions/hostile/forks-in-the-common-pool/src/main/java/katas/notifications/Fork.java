package katas.notifications;

import java.util.concurrent.RecursiveAction;

/** Splits in two until nothing is left. */
final class Fork extends RecursiveAction {
  private static final long serialVersionUID = 1L;

  @Override
  protected void compute() {
    new Fork().fork(); // sin
  }
}
