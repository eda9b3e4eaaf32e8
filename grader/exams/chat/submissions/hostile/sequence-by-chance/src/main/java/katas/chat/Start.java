package katas.chat;

import java.util.Random;

/** Where the sequence of a node begins, so that two nodes seldom give the same. */
final class Start {
  private static final int MOST = 4096;

  private final Random random = new Random(); // sin

  int next() {
    return random.nextInt(MOST);
  }
}
