package katas.blocks.simulation;

/**
 * What the blocks hold at one moment.
 *
 * @param rows rows of the table, of all types
 * @param keys keys of the store that have not expired
 */
public record Retained(int rows, int keys) {

  /** Both. */
  public int total() {
    return rows + keys;
  }
}
