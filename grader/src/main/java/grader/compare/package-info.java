/**
 * A learner's sources beside correct ones. Input: a kata in its place; output: for each file what
 * differs from the reference solution or from an alternative, as rows, as text for a terminal.
 */
@NullMarked
package grader.compare;

import org.jspecify.annotations.NullMarked;
