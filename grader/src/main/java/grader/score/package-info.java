/**
 * Fifth stage: points by level and the level reached. Input: the test plan of a kata and what
 * became of each test; output: a {@link grader.score.Score}. The denominator is always the test
 * plan.
 */
@NullMarked
package grader.score;

import org.jspecify.annotations.NullMarked;
