package katas.kit;

/**
 * Something that a test does in the world of an exploration.
 *
 * @param <W> the world: servers and what the test remembers of their answers
 */
@FunctionalInterface
public interface Step<W> {
  /** Does it. */
  void run(W world) throws Exception;
}
