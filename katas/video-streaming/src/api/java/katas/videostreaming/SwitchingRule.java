package katas.videostreaming;

/**
 * Decides in which quality the next segment is downloaded. A pure function of the state; safe for
 * any number of threads.
 */
@FunctionalInterface
public interface SwitchingRule {

  /**
   * Chooses.
   *
   * @return a place in the ladder, from 0
   */
  int choose(PlayerState state);
}
