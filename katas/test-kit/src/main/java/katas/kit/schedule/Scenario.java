package katas.kit.schedule;

import katas.blocks.simulation.Simulation;

/** What an exploration runs again and again, each time in a new world. */
public interface Scenario {
  /**
   * Prepares one run; the operations of this call are not explored.
   *
   * @return what follows, undisturbed, when all actors have come to their end
   */
  Conclusion prepare(Simulation simulation, Actors actors);

  /** Takes the lines of execution of a run. */
  interface Actors {
    /**
     * Adds one.
     *
     * @param name its name in traces
     * @param server the server in whose memory it works; "" for an event outside of every server
     */
    void add(String name, String server, Body body);
  }

  /** What an actor does. */
  interface Body {
    /** Does it. */
    void run() throws Exception;
  }

  /** The end of a run that went well so far. */
  interface Conclusion {
    /**
     * Does what comes afterwards, and checks; fails the run by whatever it throws.
     *
     * @param trace where it may note what it does
     */
    void run(Trace trace) throws Exception;
  }
}
