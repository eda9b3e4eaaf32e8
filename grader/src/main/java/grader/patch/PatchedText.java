package grader.patch;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with hunks put into it. A hunk goes where it says when its lines stand there, moved by as
 * much as the hunk before it was; otherwise to the only place where they stand. It is rejected when
 * there is no such place or more than one. Every line counts, context too, and no line is guessed.
 *
 * @param rejected hunks that were left out
 */
record PatchedText(List<String> lines, List<Rejected> rejected) {
  /** A hunk without a place. */
  record Rejected(Hunk hunk, String reason) {}

  static PatchedText of(List<String> old, List<Hunk> hunks) {
    List<String> lines = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    int next = 0;
    int moved = 0;
    for (Hunk hunk : hunks) {
      int stated = Math.max(0, hunk.line() - 1) + moved;
      List<Integer> places = stands(hunk, old, stated) ? List.of(stated) : places(hunk, old);
      if (places.size() != 1 || places.get(0) < next) {
        rejected.add(new Rejected(hunk, reason(hunk, places)));
        continue;
      }
      int place = places.get(0);
      moved += place - stated;
      lines.addAll(old.subList(next, place));
      lines.addAll(hunk.after());
      next = place + hunk.before().size();
    }
    lines.addAll(old.subList(next, old.size()));
    return new PatchedText(lines, rejected);
  }

  private static List<Integer> places(Hunk hunk, List<String> old) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i <= old.size() - hunk.before().size(); i++) {
      if (stands(hunk, old, i)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Lines that replace nothing say nothing about their place, but in a file without lines. */
  private static boolean stands(Hunk hunk, List<String> old, int at) {
    List<String> before = hunk.before();
    int end = at + before.size();
    boolean within = at >= 0 && end <= old.size();
    return before.isEmpty()
        ? old.isEmpty() && at == 0
        : within && old.subList(at, end).equals(before);
  }

  private static String reason(Hunk hunk, List<Integer> places) {
    if (hunk.before().isEmpty()) {
      return PatchMessages.NO_CONTEXT;
    }
    return switch (places.size()) {
      case 0 -> PatchMessages.NOT_FOUND;
      case 1 -> PatchMessages.OUT_OF_ORDER;
      default -> PatchMessages.notUnique(places.size());
    };
  }
}
