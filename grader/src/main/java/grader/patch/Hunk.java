package grader.patch;

import java.util.List;

/**
 * A part of a file that changes.
 *
 * @param number its place in the patch of its file, from 1
 * @param line where it begins in the file that the patch was made from, from 1; 0 in a new file
 * @param before its lines in that file, context included
 * @param after what becomes of them
 * @param text as it stands in the patch
 */
record Hunk(int number, int line, List<String> before, List<String> after, String text) {
  /** The first line behind it in the file that the patch was made from. */
  int endLine() {
    return line + before.size();
  }
}
