package katas.planted.memory;

/** The contract. Thread safety: safe for any number of threads. */
public interface Counter {
  /** Adds one; returns the new value. */
  int add();
}
