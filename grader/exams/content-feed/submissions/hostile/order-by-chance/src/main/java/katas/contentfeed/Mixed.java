package katas.contentfeed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Mixes posts of one score, so that nobody is always the last. */
final class Mixed {
  private Mixed() {}

  static List<Post> of(List<Post> posts) {
    List<Post> mixed = new ArrayList<>(posts);
    Collections.shuffle(mixed); // sin
    return mixed;
  }
}
