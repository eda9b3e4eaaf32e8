package katas.kit.spec;

/** The servers of a submission on one simulation, and what commands remember of their answers. */
public interface Cluster {
  /** How many servers there are; requests name them by 0, 1, 2. */
  int size();

  /**
   * Replaces a server by one that was just started: the old one has crashed, and what it kept in
   * memory is gone.
   */
  void restart(int server);
}
