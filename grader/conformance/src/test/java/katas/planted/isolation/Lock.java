package katas.planted.isolation;

/** Of the contract too: what a server locks. */
public enum Lock {
  TABLE,
  CLOCK,
  CLASS,
  NAME
}
