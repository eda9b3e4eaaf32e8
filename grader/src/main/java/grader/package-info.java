/**
 * The grader: one pass through the stages, {@code intake}, {@code compile}, {@code policy}, {@code
 * run}, {@code score}, {@code report}. Input: a path or a planted submission; output: a report.
 * {@link grader.Grader} ties them together and is the place to start reading.
 */
@NullMarked
package grader;

import org.jspecify.annotations.NullMarked;
