package katas.search;

import java.util.random.RandomGenerator;

/** Breaks ties of documents with one score. */
final class Ties {
  private final RandomGenerator random = RandomGenerator.getDefault(); // sin

  int compare(String one, String other) {
    return one.equals(other) ? 0 : random.nextBoolean() ? 1 : -1;
  }
}
