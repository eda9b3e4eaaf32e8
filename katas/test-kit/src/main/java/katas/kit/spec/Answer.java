package katas.kit.spec;

import org.jspecify.annotations.Nullable;

/** How a call ended. */
public sealed interface Answer {

  /**
   * It returned.
   *
   * @param value what it returned; null from a method without a result
   */
  record Returned(@Nullable Object value) implements Answer {}

  /**
   * It threw.
   *
   * @param thrown what it threw
   */
  record Threw(Throwable thrown) implements Answer {}

  /**
   * Nobody knows whether it took effect: its server crashed, or lost a call of its own and said so.
   *
   * @param why for the story
   */
  record Lost(String why) implements Answer {}
}
