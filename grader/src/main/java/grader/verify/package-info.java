/**
 * Proves the course itself. Input: a kata and a grader; output: one {@link
 * grader.verify.CheckResult} for each promise of the course, with its problems in plain words for
 * the author.
 */
@NullMarked
package grader.verify;

import org.jspecify.annotations.NullMarked;
