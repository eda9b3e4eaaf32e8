package katas.kit.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The choices of a run as a text: the index of the actor of each step. An index below 64 is one
 * digit, a greater one is decimal between dots: {@code 0a.64.1}.
 */
final class ScheduleText {
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-";
  private static final char MARK = '.';

  private final StringBuilder text = new StringBuilder();
  private int length;

  /** Adds a step of the actor with this index. */
  void add(int index) {
    length++;
    if (index < DIGITS.length()) {
      text.append(DIGITS.charAt(index));
    } else {
      text.append(MARK).append(index).append(MARK);
    }
  }

  /** How many steps there are. */
  int length() {
    return length;
  }

  /** Reads the indexes; what no run has written is -1. */
  static List<Integer> parse(String text) {
    List<Integer> indexes = new ArrayList<>();
    int next = 0;
    while (next < text.length()) {
      int end = text.indexOf(MARK, next + 1);
      boolean marked = text.charAt(next) == MARK && end > 0;
      indexes.add(
          marked ? decimal(text.substring(next + 1, end)) : DIGITS.indexOf(text.charAt(next)));
      next = marked ? end + 1 : next + 1;
    }
    return indexes;
  }

  private static int decimal(String index) {
    return index.matches("[0-9]{1,9}") ? Integer.parseInt(index) : -1;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
