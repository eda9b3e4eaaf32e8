/**
 * Hints to a rule, step by step. Input: a kata, whose brief, tests and reference solution say what
 * there is to say. Output: what to look at, the idea, and the reference's note, as lines of text.
 * No line of a hidden test is ever among them but its {@code @Hint}, which reports show too.
 */
@NullMarked
package grader.hint;

import org.jspecify.annotations.NullMarked;
